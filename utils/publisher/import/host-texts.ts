import type { Problem } from '../../core/problem';
import type { Organization } from '../../core/registry/registry';
import { isOnWeb } from '../crawl/federation-entry';
import { citedOwnFile } from '../federation/declared-by-host';
import { isHarmless } from '../federation/harmless';
import type { ListedOrganization } from '../federation/listed-organization';
import { propertiesText, type Fact, type Citation } from '../federation/properties-text';
import { readOrganization, type OrganizationFile } from '../federation/read-organization';
import { readService } from '../federation/read-service';
import { organizationFacts, serviceFacts } from './file-facts';
import { calmed } from './calmed';

/** The files of one host: name in its folder → text. */
export type HostTexts = ReadonlyMap<string, string>;

/** The file of the host itself, in its folder. */
export const ownFile = 'organization.properties';

export const levelPath = 'organization.memberof.chatons.status.level';

/** What the files of one host are written from. */
interface HostTask {
  /** As the crawl settled it: only what is there is written. */
  organization: Organization;
  /** What the host's own files say. */
  file: OrganizationFile;
  services: ListedOrganization['services'];
  /** What lies in its folder now. */
  before: HostTexts;
  /** Shows that it is a member. */
  list: Citation;
  isKind: (id: string) => boolean;
  today: string;
}

/**
 * The files of a host as it publishes them, in their normal form, each fact with its address and the day on which it was
 * read. A service that could not be read today keeps the file that is there. What would not be read as it is written is
 * left out, with its problems; without the host's own file there are no files.
 */
export function hostTexts(task: HostTask): { texts: HostTexts | undefined; problems: Problem[] } {
  const { organization, file, before, today, list, isKind } = task;
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  for (const { id, name, url, staleSince } of organization.services) {
    const key = id.slice(id.indexOf('/') + 1);
    const path = `${key}.properties`;
    const read = task.services.find((service) => service.key === key)?.file;
    if (staleSince !== undefined || !read) {
      const kept = before.get(path);
      if (kept !== undefined) texts.set(path, kept);
      continue;
    }
    const facts = withSources(serviceFacts({ ...read, name, url }, isKind), read, today);
    const text = propertiesText('Service', read.file.date, facts);
    const faults = faultsIn(readService(text, id));
    if (faults.length === 0) texts.set(path, calmed(before.get(path), text, today));
    problems.push(...faults);
  }
  const { name, website, funding } = organization;
  const facts = withSources(organizationFacts({ ...file, name, website, funding }), file, today);
  const isStated = facts.some(({ path }) => path === levelPath);
  const level = { path: levelPath, value: 'ACTIVE', source: list };
  const subs = new Map([...texts.keys()].map((path) => [path.replace(/\.properties$/, ''), path]));
  const text = propertiesText('Organization', file.file.date, isStated ? facts : besidesItsName(facts, level), subs);
  const faults = faultsIn(readOrganization(text, organization.id));
  problems.push(...faults);
  if (faults.length > 0) return { texts: undefined, problems };
  return { texts: new Map([[ownFile, calmed(before.get(ownFile), text, today)], ...texts]), problems };
}

const faultsIn = ({ problems }: { problems: Problem[] }) => problems.filter((problem) => !isHarmless(problem));

/** Before what says more of the membership, which it stands above. */
function besidesItsName(facts: readonly Fact[], level: Fact): Fact[] {
  const after = facts.findLastIndex(({ path }) => /^organization\.(name|description|website|type)$/.test(path));
  return facts.toSpliced(after + 1, 0, level);
}

function withSources(
  facts: [path: string, value: string][],
  { file, sources }: Pick<OrganizationFile, 'file' | 'sources'>,
  today: string,
): Fact[] {
  const where = file.url ?? '';
  if (isOnWeb(where)) {
    const source = { where: citedOwnFile(where), date: today };
    return facts.map(([path, value]) => ({ path, value, source }));
  }
  return facts.map(([path, value]) => ({ path, value, source: sourceIn(sources[path]) ?? { where, date: today } }));
}

/** A source as it is written, `where (date)`; undefined for a text without a date. */
export function sourceIn(text: string | undefined): Citation | undefined {
  const [, where, date] = /^(.+) \(((?:[^()]|\([^()]*\))+)\)$/.exec(text ?? '') ?? [];
  return where === undefined || date === undefined ? undefined : { where, date };
}
