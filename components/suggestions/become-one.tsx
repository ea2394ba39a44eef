import charter from '../../data/charter.json';
import { translate } from '../../utils/browser/translate';
import { commitmentText } from '../host/commitment-text';
import { Fold } from '../page/fold';
import styles from '../host/host-facts.module.css';
import { OutLink } from '../page/out-link';

/** How a group becomes a member of the collective, and offers it itself: what it signs, with the charter as the source. */
export function BecomeOne() {
  return (
    <Fold
      name="data-become-one"
      summary={translate('becomeOne')}
      load={async () => (
        <>
          <p>{translate('becomeOneMeans')}</p>
          <ul class={styles.commitments}>
            {charter.commitments.map((commitment) => (
              <li key={commitment}>{commitmentText(commitment)}</li>
            ))}
          </ul>
          <p>
            {translate('becomeOneTrust')} <OutLink href={charter.url}>{translate('charterLink')}</OutLink>
          </p>
        </>
      )}
    />
  );
}
