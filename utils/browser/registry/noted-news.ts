import { listChanges } from '../../core/news/list-changes';
import type { Noted } from '../../core/news/news';
import { organizationOf } from '../../core/news/read-stars';
import { offersWanted } from '../../core/news/wanted';
import type { IndexedRegistry } from '../../core/registry/index-registry';
import type { Organization } from '../../core/registry/registry';
import { circumstancesOf } from '../../core/suggest/circumstances';
import { readSettings } from '../settings/settings-store';
import { storedStars, storedWanted } from '../settings/stars';
import type { RegistryDatabase } from './registry-database';
import type { Current } from './registry-shape';

/**
 * What the stars and wishes make of a list that takes the place of another, together with what was not read yet. Where they
 * cannot be read, what was there stays: no list is refused for them.
 */
export async function notedNews(
  database: RegistryDatabase,
  before: Current | undefined,
  indexed: IndexedRegistry,
  now: Date,
): Promise<Noted> {
  const carried: Noted = { news: before?.news ?? [], missing: before?.missing ?? {} };
  if (!before || before.version === indexed.about.version) return carried;
  try {
    const [stars, wanted, settings] = await Promise.all([storedStars(), storedWanted(), readSettings()]);
    if (stars.length + wanted.length === 0) return { news: carried.news, missing: {} };
    const ids = new Set(stars.map(organizationOf));
    const old = new Map<string, Organization>();
    for (const id of ids) {
      const organization = await database.get('organizations', `${before.version}:${id}`);
      if (organization) old.set(id, organization);
    }
    const next = new Map(indexed.organizations.filter(({ id }) => ids.has(id)).map((each) => [each.id, each]));
    const { created } = indexed.about;
    const found = listChanges(
      stars,
      { created: before.created, organization: (id) => old.get(id) },
      { created, organization: (id) => next.get(id) },
      carried.missing,
      now,
    );
    // A wish that was fulfilled ends when its news is read: until then it is not told again.
    const told = new Set(carried.news.filter(({ change }) => change === 'offered').map(({ value }) => value));
    const offered = offersWanted(
      wanted.filter(({ kind }) => !told.has(kind)),
      (kind) => indexed.views.get(kind) ?? [],
      circumstancesOf(settings, now),
      { before: before.created, after: created },
    );
    const known = new Set(carried.news.map(({ id }) => id));
    const fresh = [...found.news, ...offered].filter(({ id }) => !known.has(id));
    return { news: [...carried.news, ...fresh], missing: found.missing };
  } catch (error) {
    console.warn('Chatière: what changed of the starred hosts could not be told', error);
    return carried;
  }
}
