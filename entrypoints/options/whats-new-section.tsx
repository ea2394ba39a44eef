import changes from '../../data/changes.json';
import { dateInWords } from '../../components/page/format';
import { PageSection } from '../../components/page/page-frame';
import { inOurs, translate } from '../../utils/browser/translate';

/** What each version brought, the latest first, in words for people. It waits here: nothing opens it. */
export function WhatsNewSection() {
  return (
    <PageSection name="new" title={translate('whatsNewTitle')}>
      {changes.map(({ version, date, fr, en }, index) => (
        <details key={version} open={index === 0} data-changes={version}>
          <summary>
            {date
              ? translate('whatsNewDated', { version, date: dateInWords(date) })
              : translate('whatsNewVersion', { version })}
          </summary>
          <ul>
            {en.map((english, at) => (
              <li key={english}>{inOurs({ fr: fr[at] ?? english, en: english })}</li>
            ))}
          </ul>
        </details>
      ))}
    </PageSection>
  );
}
