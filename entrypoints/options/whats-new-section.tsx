import changes from '../../data/changes.json';
import { dateInWords } from '../../components/page/format';
import { FirstFew } from '../../components/page/first-few';
import { PageSection } from '../../components/page/page-frame';
import { inOurs, translate } from '../../utils/browser/translate';
import styles from './sections.module.css';

/** Older versions than these are looked up seldom. */
const mostShown = 5;

/** What each version brought, the latest first, in words for people. It waits here: nothing opens it. */
export function WhatsNewSection() {
  return (
    <PageSection name="new" title={translate('whatsNewTitle')}>
      <FirstFew items={changes} most={mostShown}>
        {(some) =>
          some.map(({ version, date, fr, en }) => (
            <details key={version} class={styles.log} open={version === changes[0]?.version} data-changes={version}>
              <summary>
                {date
                  ? translate('whatsNewDated', { version, date: dateInWords(date) })
                  : translate('whatsNewVersion', { version })}
              </summary>
              <ul class={styles.told}>
                {en.map((english, at) => (
                  <li key={english}>{inOurs({ fr: fr[at] ?? english, en: english })}</li>
                ))}
              </ul>
            </details>
          ))
        }
      </FirstFew>
    </PageSection>
  );
}
