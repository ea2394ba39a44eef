import type { SoftwareDetails } from '../../utils/core/catalogue/software-details';
import { inList, inOurs, translate } from '../../utils/browser/translate';
import { OutLink } from '../page/out-link';
import { SourcesFold } from './sources-fold';
import styles from './host-facts.module.css';

/** What is known of the software that runs a service; what is in no source is named as such. */
export function SoftwareTold({ software }: { software: readonly SoftwareDetails[] }) {
  if (software.length === 0) return <p class={styles.soft}>{translate('softwareNewer')}</p>;
  return (
    <>
      {software.map((details) => (
        <OneSoftware key={details.name} details={details} isAlone={software.length === 1} />
      ))}
    </>
  );
}

function OneSoftware({ details, isAlone }: { details: SoftwareDetails; isAlone: boolean }) {
  const { name, licence, exports, imports = [], apps = [] } = details;
  const missing = (['licence', 'exports', 'imports', 'apps'] as const).filter((part) => !details[part]);
  const citations = [licence, exports, ...imports, ...apps].flatMap((part) => part?.citation ?? []);
  return (
    <section>
      {!isAlone && <h4>{name}</h4>}
      <ul class={styles.declared}>
        {licence && <li>{translate('softwareLicence', { licence: licence.id.replaceAll('LicenseRef-', '') })}</li>}
        {exports && <li>{translate('softwareExports', { formats: exports.formats.join(', ') })}</li>}
        {imports.map((one) => (
          <li key={importText(one)}>{importText(one)}</li>
        ))}
        {apps.map(({ fdroid }) => (
          <li key={fdroid}>
            <OutLink href={`https://f-droid.org/packages/${fdroid}/`}>{translate('softwareApp')}</OutLink>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p class={styles.soft}>
          {translate('softwareUnknown', {
            what: missing.map((part) => translate(`softwareMissing_${part}`)).join(', '),
          })}
        </p>
      )}
      {citations.length > 0 && <SourcesFold citations={citations} />}
    </section>
  );
}

function importText({ from, formats, note }: NonNullable<SoftwareDetails['imports']>[number]): string {
  const services = inList(from);
  const sentence = translate(importKey(from, formats), { services, formats: formats.join(', ') });
  return note ? `${sentence} ${inOurs(note)}` : sentence;
}

function importKey(from: string[], formats: string[]) {
  if (from.length === 0) return formats.length > 0 ? 'softwareImportsFiles' : 'softwareImportsElse';
  return formats.length > 0 ? 'softwareImportsFormats' : 'softwareImports';
}
