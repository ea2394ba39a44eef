import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import type { Guide } from '../../utils/core/catalogue/guide';
import type { LeavingTold } from '../../utils/core/catalogue/leaving';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { suggest } from '../../utils/core/suggest/suggest';
import { isWithinReach, type Suggestion } from '../../utils/core/suggest/suggestion';
import type { Way } from '../../utils/core/way-out/way-out';
import { readGuides } from '../../utils/browser/registry/guide';
import { readLeaving } from '../../utils/browser/registry/leaving';
import { readCandidates } from '../../utils/browser/registry/read-candidates';
import { readChoosable } from '../../utils/browser/registry/read-choosable';
import { readSettings } from '../../utils/browser/settings/settings-store';
import { storedWayOut } from '../../utils/browser/settings/stored-way-out';

/** One service that somebody uses, and what there is to leave it. */
export interface Leave {
  service: CataloguedService;
  way: Way;
  leaving: LeavingTold | undefined;
  guide: Guide | undefined;
  /** Who surely offers the same to whoever arrives, best first. */
  offers: Suggestion[];
}

export interface WayOutState {
  catalogue: Catalogue;
  isTownChosen: boolean;
  leaves: Leave[];
  /** The service for which the page was opened, if it was for one. */
  asked?: string;
  /** It was opened for the guide of that service. */
  asksGuide: boolean;
}

/** `guide-doodle` after the `#` opens the guide of a service. */
const guideMark = 'guide-';

/** As many hosts as one chooses from; whoever wants more finds them in the popup. */
const mostOffers = 8;

/** The services that are watched, those with a way stored, and the one that was asked for, which comes first. */
export async function loadWayOut(hash: string): Promise<WayOutState> {
  const asksGuide = hash.startsWith(guideMark);
  const asked = asksGuide ? hash.slice(guideMark.length) : hash;
  const [settings, { catalogue }, ways, leavingOf, guideOf] = await Promise.all([
    readSettings(),
    readChoosable(),
    storedWayOut(),
    readLeaving(),
    readGuides(),
  ]);
  const ids = [...new Set([asked, ...Object.keys(ways), ...settings.watch.services])];
  const services = ids.flatMap((id) => catalogue.service(id) ?? []);
  const candidates = await readCandidates(services.flatMap(({ kinds }) => kinds.slice(0, 1)));
  const circumstances = circumstancesOf(settings, new Date());
  const leaves = services.map((service): Leave => {
    const [kind = ''] = service.kinds;
    return {
      service,
      way: ways[service.id] ?? { state: 'using', done: [] },
      leaving: leavingOf(service.id),
      guide: guideOf(service.id),
      offers: suggest(kind, candidates.get(kind) ?? [], circumstances)
        .filter(isWithinReach)
        .slice(0, mostOffers),
    };
  });
  return {
    catalogue,
    isTownChosen: settings.place !== undefined,
    leaves,
    asked: catalogue.service(asked)?.id,
    asksGuide,
  };
}
