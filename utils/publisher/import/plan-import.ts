import type { Problem } from '../../core/problem';
import type { Organization } from '../../core/registry/registry';
import { isOnWeb } from '../crawl/federation-entry';
import type { World } from '../federation/assemble-organization';
import { bundledRegistry } from '../federation/bundle-registry';
import type { ListedOrganization } from '../federation/listed-organization';
import { organizationsOfCrawl } from '../federation/organizations-of-crawl';
import { propertiesText, type Citation } from '../federation/properties-text';
import type { FederationFile } from '../federation/read-federation';
import type { FederationTree } from '../federation/read-federation-tree';
import { endPath, isListed, noLongerListed } from '../federation/unlisted';
import { federationText } from './federation-text';
import { withFileNames } from './file-names';
import { keptTexts } from './kept-texts';
import { hostTexts, levelPath, ownFile, sourceIn, type HostTexts } from './host-texts';
import { withFact, withoutFact } from './one-fact';
import { knownAs, underName } from './known-as';
import { filesOf, readFrom, type FederationFiles } from './federation-files';

/** What a plan is made from. */
interface ImportTask {
  /** What was read of the list and of its members' files. */
  tree: FederationTree & { federation: FederationFile };
  /** Address of the list, as it is cited. */
  list: string;
  /** The files that are there now. */
  files: FederationFiles;
  uncertain: readonly Organization[];
  world: World;
}

/** What the folder becomes, and what the two say, as the package would read them. */
interface ImportPlan {
  files: FederationFiles;
  before: readonly Organization[];
  after: readonly Organization[];
  /** Id before → id after, of hosts that are listed under another name. */
  renamed: ReadonlyMap<string, string>;
  /** Ids of hosts that are listed and whose own file could not be read now: what there is stays. */
  unread: ReadonlySet<string>;
  /** What a member's file says that could not be written so that it is read again. */
  problems: Problem[];
}

/**
 * The files of the federation as they would be after an import. Throws if what is there now, or what would be there,
 * could not be bundled.
 */
export async function planImport({ list, files, uncertain, world, ...task }: ImportTask): Promise<ImportPlan> {
  const { today } = world;
  const tree = withFileNames(task.tree);
  const listed = new Map(tree.organizations.map((each) => [each.id, each]));
  const before = (await bundledRegistry(world.classify, readFrom(files), uncertain)).organizations;
  const renamed = knownAs(before.filter(isListed), tree.organizations);
  const previous = before
    .filter(({ membership }) => membership.state !== 'uncertain')
    .map((each) => underName(each, renamed.get(each.id) ?? each.id));
  const crawled = organizationsOfCrawl(tree, previous, world, uncertain).organizations.filter(isListed);
  const nameBefore = new Map([...renamed].map(([from, to]) => [to, from]));
  const source = { where: isOnWeb(list) ? list : 'chatons.properties', date: today };
  const problems: Problem[] = [];
  const hosts = crawled.flatMap((organization): [string, HostTexts][] => {
    const { id } = organization;
    const here = filesOf(files, nameBefore.get(id) ?? id);
    const written = textsOf(organization, listed.get(id), here);
    return written ? [[id, written]] : [];
  });
  const planned = new Map<string, string>([
    ...hosts.flatMap(([id, texts]) => [...texts].map(([name, text]) => [`organizations/${id}/${name}`, text] as const)),
    [
      'chatons.properties',
      federationText({ files, federation: tree.federation!, ids: hosts.map(([id]) => id), source }),
    ],
  ]);
  const isSame = planned.size === files.size && [...planned].every(([path, text]) => files.get(path) === text);
  if (!isSame) planned.set('chatons.properties', withDate(planned.get('chatons.properties')!, today));
  const after = (await bundledRegistry(world.classify, readFrom(planned), uncertain)).organizations;
  const unread = new Set(tree.organizations.filter(({ file }) => !file).map(({ id }) => id));
  return { files: planned, before, after, renamed, unread, problems };

  function textsOf(
    organization: Organization,
    entry: ListedOrganization | undefined,
    here: HostTexts,
  ): HostTexts | undefined {
    if (entry?.file && organization.file.url === entry.file.file.url) {
      const { file, services } = entry;
      const made = hostTexts({
        organization,
        file,
        services,
        before: here,
        list: source,
        isKind: world.kindWords.has,
        today,
      });
      problems.push(...made.problems);
      if (made.texts) return made.texts;
    }
    const own = here.get(ownFile);
    if (own === undefined) return entry && !entry.file ? settled(organization, source) : undefined;
    return keptTexts(here, organization, withMembership(own, organization));
  }

  /** What is there stays as it is, but for whether it is a member. */
  function withMembership(text: string, { id, membership }: Organization): string {
    const isEnd = membership.reason === 'unlisted' && membership.until === today;
    const where = `${source.where}${noLongerListed}`;
    const end = { where, date: today };
    if (isEnd && !listed.has(id)) {
      const away = withFact(text, { path: levelPath, value: 'AWAY', source: end });
      return withFact(away, { path: endPath, value: today, source: end });
    }
    if (membership.state !== 'member' || !text.includes(noLongerListed)) return text;
    return withFact(withoutFact(text, endPath), { path: levelPath, value: 'ACTIVE', source });
  }

  /** A host of which nobody knew whether it is a member, and whose file cannot be read: that it is listed settles it. */
  function settled({ id, name, website }: Organization, member: Citation): HostTexts | undefined {
    const said = sourceIn(uncertain.find((each) => each.id === id)?.sources[levelPath]);
    if (!said) return undefined;
    const facts = [
      { path: 'organization.name', value: name, source: said },
      ...(website === undefined ? [] : [{ path: 'organization.website', value: website, source: said }]),
      { path: levelPath, value: 'ACTIVE', source: member },
    ];
    return new Map([[ownFile, propertiesText('Organization', today, facts)]]);
  }
}

const withDate = (text: string, today: string) =>
  text.replace(/^file\.datetime = .*$/m, `file.datetime = ${today}T00:00:00`);
