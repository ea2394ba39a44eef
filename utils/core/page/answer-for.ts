import type { Catalogue } from '../catalogue/catalogue';
import type { Findable } from '../find/find';
import type { RegistryReader } from '../registry/reader';
import type { Circumstances } from '../suggest/suggest';
import { offerFor, type KindOffer } from './describe-page';

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
  const asked = findable.kinds.map((kind) => offerFor(kind, catalogue, reader, circumstances));
  const offers = (await Promise.all(asked)).filter((offer) => offer !== undefined);
  if (findable.type !== 'software') return { findable, offers };
  const running = offers.map((offer) => ({
    ...offer,
    suggestions: offer.suggestions.filter(({ softwareIds }) => softwareIds?.includes(findable.id)),
  }));
  const found = running.filter(({ suggestions }) => suggestions.length > 0);
  return { findable, offers: found.length > 0 ? found : offers };
}
