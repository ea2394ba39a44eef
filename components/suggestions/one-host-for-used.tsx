import { oneHostForAll } from '../../utils/core/suggest/one-host-for-all';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import type { Settings } from '../../utils/core/settings';
import { readCandidates, readRegistry } from '../../utils/browser/registry/read-registry';
import { translate } from '../../utils/browser/translate';
import { OneHost } from './one-host';

/** The one host for all services that the person is notified on. */
export async function oneHostForUsed(settings: Settings) {
  const { found: catalogue } = await readRegistry((reader) => reader.catalogue());
  const services = settings.watch.services.flatMap((id) => catalogue.service(id) ?? []);
  const mainKinds = services.flatMap(({ kinds }) => kinds.slice(0, 1));
  const hosts = oneHostForAll(mainKinds, await readCandidates(mainKinds), circumstancesOf(settings, new Date()));
  if (hosts.length === 0) return <p>{translate('oneHostNone')}</p>;
  return (
    <OneHost
      hosts={hosts}
      isTownChosen={settings.place !== undefined}
      servicesOf={(kind) => services.filter(({ kinds }) => kinds[0] === kind).map(({ name }) => name)}
    />
  );
}
