import type { Catalogue } from '../catalogue/catalogue';
import type { Findable } from '../find/find';
import type { CataloguedKind } from '../catalogue/compiled-catalogue';
import type { RegistryReader } from '../registry/reader';
import { viewOf } from '../registry/view';
import type { Circumstances } from '../suggest/circumstances';
import { offeredIn } from '../suggest/offered';
import { offersFor, type KindOffer } from './describe-page';

/** What is offered to somebody who looks for something by its name. */
export interface Answer {
  findable: Findable;
  offers: KindOffer[];
}

/**
 * What is offered for what was looked for: of a kind, all; of a tracked service, what takes its place; of a software,
 * what runs it, or, where nobody does, what serves the same.
 */
export async function answerFor(
  findable: Findable,
  catalogue: Pick<Catalogue, 'kind'>,
  reader: RegistryReader,
  circumstances: Circumstances,
): Promise<Answer> {
  const kinds = findable.kinds.flatMap((id) => catalogue.kind(id) ?? []);
  const offers = await offersFor(kinds, reader, circumstances);
  if (findable.type !== 'software') return { findable, offers };
  const running = await Promise.all(kinds.map((kind) => runBy(findable.id, kind, reader, circumstances)));
  const found = running.filter(({ count }) => count > 0);
  return { findable, offers: found.length > 0 ? found : offers };
}

/** What is offered for a kind with one software. */
async function runBy(
  software: string,
  kind: CataloguedKind,
  reader: RegistryReader,
  circumstances: Circumstances,
): Promise<KindOffer> {
  const all = await reader.candidates(kind.id);
  const running = all.filter(({ softwareIds }) => softwareIds?.includes(software));
  return { kind, ...(await offeredIn(kind.id, viewOf(running), async () => running, circumstances)) };
}
