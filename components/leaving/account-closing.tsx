import type { LeavingTold } from '../../utils/core/catalogue/leaving';
import { inOurs, translate } from '../../utils/browser/translate';
import { OutLink } from '../page/out-link';
import styles from './leaving-told.module.css';

interface Props {
  serviceName: string;
  closing: NonNullable<LeavingTold['closeAccount']>;
}

/** What is really closed with an account, how hard that is, and where it is done. */
export function AccountClosing({ serviceName: service, closing: { scope, difficulty, note, url, email } }: Props) {
  return (
    <>
      <p>{scope === 'service' ? translate('scope_service', { service }) : inOurs(scope)}</p>
      <p>
        {translate(`difficulty_${difficulty}`)} {note && inOurs(note)}
      </p>
      <p class={styles.links}>
        {url && <OutLink href={url}>{translate('closeAccountThere')}</OutLink>}
        {email && <OutLink href={`mailto:${email}`}>{email}</OutLink>}
      </p>
    </>
  );
}
