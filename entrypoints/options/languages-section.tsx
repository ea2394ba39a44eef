import attributions from '../../data/attributions.json';
import buttons from '../../components/page/controls.module.css';
import { dateInWords } from '../../components/page/format';
import { OutLink } from '../../components/page/out-link';
import { PageSection } from '../../components/page/page-frame';
import { languages } from '../../utils/browser/languages';
import { inList, inOurs, translate } from '../../utils/browser/translate';
import styles from './sections.module.css';

/** A year, or a month or a day of it. */
const isDate = (edition: string) => /^\d{4}(-\d\d){0,2}$/.test(edition);

/** Which languages there are, and what the data come from: what of it, of when, on what terms. `created`: of the list. */
export function LanguagesSection({ created }: { created: string }) {
  const names = languages.map((code) => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code);
  return (
    <PageSection name="languages" title={translate('languagesTitle')}>
      <p data-languages={languages.join(' ')}>
        {translate('languagesThere', { languages: inList(names) })} {translate('languageChosen')}
      </p>
      <p>{translate('sourcesList', { date: dateInWords(created) })}</p>
      <details class={styles.log} data-sources>
        <summary>{translate('sourcesFold')}</summary>
        <ul class={styles.told}>
          {attributions.map(({ name, url, licence, licenceUrl, gives, edition }) => (
            <li key={name} data-source={url}>
              <OutLink href={url}>{name}</OutLink>
              {' · '}
              {edition === undefined ? translate('sourceUndated') : isDate(edition) ? dateInWords(edition) : edition}
              {' · '}
              {licenceUrl ? <OutLink href={licenceUrl}>{licence}</OutLink> : licence}
              <p>{inOurs(gives)}</p>
            </li>
          ))}
        </ul>
        <p class={buttons.soft}>{translate('sourcesOfServices')}</p>
      </details>
    </PageSection>
  );
}
