import { PageSection } from '../../components/page/page-frame';
import { bytesInWords, timeInWords } from '../../components/page/sync-status';
import { contentSecurityPolicy } from '../../utils/browser/toolbar/our-pages';
import type { LoggedRequest } from '../../utils/browser/sync/request-log';
import { translate, translateCount } from '../../utils/browser/translate';
import styles from './sections.module.css';

/** Every request ever made, and the policy of the package that makes any other impossible. */
export function RequestSection({ requests }: { requests: LoggedRequest[] }) {
  return (
    <PageSection name="requests" title={translate('requestsTitle')}>
      <p>{translate('requestsLead')}</p>
      <pre class={styles.policy} data-csp>
        {contentSecurityPolicy().replaceAll('; ', ';\n')}
      </pre>
      {requests.length === 0 ? (
        <p>{translate('requestsNone')}</p>
      ) : (
        <details class={styles.log}>
          <summary>{translateCount('requestsMade', requests.length)}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{translate('requestTime')}</th>
                <th scope="col">{translate('requestUrl')}</th>
                <th scope="col">{translate('requestBytes')}</th>
                <th scope="col">{translate('requestResult')}</th>
              </tr>
            </thead>
            <tbody>
              {requests.map(({ at, url, bytes, result }, index) => (
                <tr key={index} data-request={url}>
                  <td>{timeInWords(at)}</td>
                  <td>{url}</td>
                  <td>{bytesInWords(bytes)}</td>
                  <td>{result}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </PageSection>
  );
}
