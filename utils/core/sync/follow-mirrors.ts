import { fetchHead, type OfferedRegistry } from './fetch-head';
import { fetchRegistry, type FetchedRegistry } from './fetch-registry';
import type { SyncDoors } from './sync-doors';
import type { SyncOutcome } from './sync-report';

/** What came of a sync, and by which mirror. */
export type FollowOutcome = SyncOutcome & { mirror?: string };

interface FollowDoors extends SyncDoors {
  /** Told of each mirror at once what it gave: its head, then its files. */
  noteAnswer(mirror: string, came: SyncOutcome | OfferedRegistry): Promise<void>;
  takeOver(fetched: FetchedRegistry): Promise<SyncOutcome>;
}

/**
 * Asks all mirrors for their heads, and takes over the highest version that one of them has whole; among equals, from
 * the mirror named first. No mirror can withhold what another has, nor stop it by being down or wrong. The mirrors of a
 * later turn are asked only if those before had nothing. If a newer registry is known and no mirror gives its files,
 * that is the outcome, even if another mirror still has the current one.
 */
export async function followMirrors(
  turns: readonly (readonly string[])[],
  have: number | undefined,
  doors: FollowDoors,
): Promise<FollowOutcome> {
  let ofOffers: FollowOutcome | undefined;
  let ofOthers: FollowOutcome = { outcome: 'failed', reason: 'no-mirror' };
  for (const mirrors of turns) {
    const answers = await Promise.all(mirrors.map((mirror) => askFor(mirror, have, doors)));
    const offers = answers.filter((answer) => answer.outcome === 'offered');
    for (const offer of offers.toSorted((a, b) => b.head.version - a.head.version)) {
      ofOffers = graver(ofOffers, await follow(offer, doors));
      if (isDone(ofOffers)) return ofOffers;
    }
    const others = answers.filter((answer) => answer.outcome !== 'offered');
    ofOthers = others.find(isDone) ?? others.reduce(graver, ofOthers);
    if (isDone(ofOthers)) break;
  }
  return ofOffers ?? ofOthers;
}

async function askFor(mirror: string, have: number | undefined, doors: FollowDoors) {
  const came = await fetchHead(mirror, have, doors);
  await doors.noteAnswer(mirror, came);
  return { ...came, mirror };
}

async function follow(offer: OfferedRegistry, doors: FollowDoors): Promise<FollowOutcome> {
  const fetched = await fetchRegistry(offer, doors);
  const outcome = fetched.outcome === 'fetched' ? await doors.takeOver(fetched) : fetched;
  await doors.noteAnswer(offer.mirror, outcome);
  return { ...outcome, mirror: offer.mirror };
}

/** Whether we now have the newest registry that could be had. */
function isDone({ outcome }: SyncOutcome): boolean {
  return outcome === 'updated' || outcome === 'unchanged';
}

/** If one mirror was refused and another is silent, reports the refusal; else the later outcome. */
function graver(told: FollowOutcome | undefined, next: FollowOutcome): FollowOutcome {
  return told?.outcome === 'refused' && next.outcome === 'failed' ? told : next;
}
