import { translate } from '../../utils/browser/translate';
import styles from './contents.module.css';

/** The sections of the options in their order, each with its heading. */
const sections = [
  ['place', 'townTitle'],
  ['services', 'watchTitle'],
  ['way-out', 'wayOutTitle'],
  ['not-now', 'notNowTitle'],
  ['my-hosts', 'myHostsTitle'],
  ['list', 'registryTitle'],
  ['requests', 'requestsTitle'],
  ['keep', 'keepTitle'],
  ['keys', 'keysTitle'],
  ['languages', 'languagesTitle'],
  ['new', 'whatsNewTitle'],
  ['about', 'aboutTitle'],
] as const;

/** What the options hold. A section that this browser does not have is left out. */
export function Contents({ without = [] }: { without?: readonly string[] }) {
  return (
    <nav class={styles.contents} aria-label={translate('contents')}>
      <ul>
        {sections
          .filter(([name]) => !without.includes(name))
          .map(([name, title]) => (
            <li key={name}>
              <a href={`#${name}`}>{translate(title)}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
