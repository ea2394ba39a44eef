import buttons from '../../components/page/controls.module.css';
import { FirstFew } from '../../components/page/first-few';
import { PageSection } from '../../components/page/page-frame';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import { untilOf } from '../../utils/core/page/not-now';
import type { NotNow } from '../../utils/core/read-not-now';
import { storeNotNow } from '../../utils/browser/settings/store-not-now';
import { translate } from '../../utils/browser/translate';
import styles from './sections.module.css';

interface Props {
  notNow: Record<string, NotNow>;
  catalogue: Catalogue;
}

const sentences = { today: 'notTodaySet', new: 'notUntilNewSet', never: 'notEverSet' } as const;

/** As many as a small screen has room for. */
const mostShown = 5;

/** The services on which nothing is said for now, each with the way back. */
export function NotNowSection({ notNow, catalogue }: Props) {
  const choices = Object.entries(notNow);
  return (
    <PageSection name="not-now" title={translate('notNowTitle')}>
      {choices.length === 0 && <p class={buttons.soft}>{translate('notNowNone')}</p>}
      <FirstFew items={choices} most={mostShown}>
        {(some) => (
          <ul class={styles.list}>
            {some.map(([id, choice]) => (
              <li key={id} data-not-now={id}>
                {translate(sentences[untilOf(choice)], { service: catalogue.service(id)?.name ?? id })}{' '}
                <button type="button" class={buttons.link} onClick={() => void storeNotNow(id, undefined)}>
                  {translate('notNowUndo')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
    </PageSection>
  );
}
