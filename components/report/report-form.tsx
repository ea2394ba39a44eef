import { useEffect, useState } from 'preact/hooks';
import { mail, newIssue } from '../../data/publishers.json';
import { readRegistry } from '../../utils/browser/registry/read-registry';
import { translate } from '../../utils/browser/translate';
import { OutLink } from '../page/out-link';
import controls from '../page/controls.module.css';
import { CopyText } from '../page/copy-text';
import styles from './report-form.module.css';

/** What is reported on: ids of our own data, and never the address of a page. */
interface ReportSubject {
  /** Id of the tracked service, as in data/services. */
  trackedService?: string;
  /** Id of a service in the list: `<organisation>/<service>`. */
  service?: string;
  organization?: string;
  kind?: string;
}

const reasons = ['closed', 'full', 'address', 'equivalence', 'else'] as const;
type Reason = (typeof reasons)[number];

/** Makes a text that says what is wrong, to copy, to mail or to open as an issue. It sends nothing by itself. */
export function ReportForm({ subject }: { subject: ReportSubject }) {
  const [reason, setReason] = useState<Reason>();
  const [version, setVersion] = useState<number>();
  useEffect(() => {
    void readRegistry(async () => undefined).then(({ about }) => setVersion(about.version));
  }, []);
  const title = reason && translate('reportTitle', { reason: translate(`report_${reason}`), on: nameOf(subject) });
  const text = [title, ...lines(subject), translate('reportList', { version: version ?? '' })].join('\n');
  return (
    <div class={styles.report}>
      <p>{translate('reportLead')}</p>
      <fieldset>
        <legend>{translate('reportWhat')}</legend>
        {reasons.map((one) => (
          <label key={one} class={controls.tick}>
            <input type="radio" name={`report ${nameOf(subject)}`} onChange={() => setReason(one)} />
            {translate(`report_${one}`)}
          </label>
        ))}
      </fieldset>
      {title && (
        <>
          <CopyText text={text} rows={5} />
          <p class={styles.ways}>
            {mail && (
              <OutLink href={`mailto:${mail}?${query({ subject: title, body: text })}`}>
                {translate('reportByMail')}
              </OutLink>
            )}
            {newIssue && (
              <OutLink href={`${newIssue}?${query({ title, body: text, description: text })}`}>
                {translate('reportAsIssue')}
              </OutLink>
            )}
          </p>
        </>
      )}
    </div>
  );
}

const nameOf = ({ service, organization, trackedService, kind }: ReportSubject) =>
  service ?? organization ?? trackedService ?? kind ?? translate('theList');

function lines({ trackedService, service, organization, kind }: ReportSubject): string[] {
  const said = { trackedService, service, organization, kind };
  return Object.entries(said).flatMap(([name, id]) => (id === undefined ? [] : [`${name}: ${id}`]));
}

/** In percent signs alone: a mail program would show the pluses of a form. */
const query = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
