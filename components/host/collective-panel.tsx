import type { Organization } from '../../utils/core/registry/registry';
import { translate } from '../../utils/browser/translate';
import styles from './label-panel.module.css';

/** First label of a host on the collective's domain → what one finds there. */
const found = {
  www: 'collective_www',
  entraide: 'collective_entraide',
  forum: 'collective_forum',
  wiki: 'collective_wiki',
  stats: 'collective_stats',
} as const;

/** The collective's own sites. `host` is without `www.`. */
export function CollectivePanel({ organization, host }: { organization: Organization; host: string }) {
  const place = organization.domains.includes(host) ? 'www' : host.split('.', 1)[0]!;
  return (
    <div class={styles.former}>
      <h1>{translate('isCollective', { organization: organization.name })}</h1>
      <p>{translate(isKnown(place) ? found[place] : 'collective_elsewhere')}</p>
    </div>
  );
}

const isKnown = (place: string): place is keyof typeof found => Object.hasOwn(found, place);
