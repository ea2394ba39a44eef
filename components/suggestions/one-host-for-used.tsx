import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { gapOf } from '../../utils/core/suggest/gap';
import { oneHostForAll } from '../../utils/core/suggest/one-host-for-all';
import { suggest } from '../../utils/core/suggest/suggest';
import type { Settings } from '../../utils/core/settings';
import { readCandidates } from '../../utils/browser/registry/read-candidates';
import { readRegistry } from '../../utils/browser/registry/read-registry';
import { translate } from '../../utils/browser/translate';
import { GapsTold } from './gaps-told';
import { OneHost } from './one-host';
import styles from './one-host.module.css';

/** The one host for all services that the person is notified on, and who offers what that one does not. */
export async function oneHostForUsed(settings: Settings) {
  const { found: catalogue } = await readRegistry((reader) => reader.catalogue());
  const services = settings.watch.services.flatMap((id) => catalogue.service(id) ?? []);
  const mainKinds = services.flatMap(({ kinds }) => kinds.slice(0, 1));
  const candidates = await readCandidates(mainKinds);
  const circumstances = circumstancesOf(settings, new Date());
  const isTownChosen = settings.place !== undefined;
  const hosts = oneHostForAll(mainKinds, candidates, circumstances);
  const covered = new Set(hosts[0]?.offers.map(({ kind }) => kind));
  const missing = [...new Set(mainKinds)].flatMap((id) => {
    const kind = catalogue.kind(id);
    if (!kind || covered.has(id)) return [];
    return { kind, gap: gapOf(suggest(id, candidates.get(id) ?? [], circumstances), { isTownChosen }) };
  });
  return (
    <>
      {hosts.length === 0 && <p>{translate('oneHostNone')}</p>}
      <OneHost
        hosts={hosts}
        isTownChosen={isTownChosen}
        servicesOf={(kind) => services.filter(({ kinds }) => kinds[0] === kind).map(({ name }) => name)}
      />
      {missing.length > 0 && (
        <section class={styles.lacks}>
          <h3>{translate('oneHostLacks')}</h3>
          <GapsTold missing={missing} isTownChosen={isTownChosen} />
        </section>
      )}
    </>
  );
}
