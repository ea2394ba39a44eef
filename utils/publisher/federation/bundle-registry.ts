import { fileURLToPath } from 'node:url';
import type { Problem } from '../../core/problem';
import { assembleOrganization, type Classify, type World } from './assemble-organization';
import type { Organization, Registry } from '../../core/registry/registry';
import { asDeclared } from './declared-by-host';
import { settleDomains } from './settle-domains';
import { domainOf } from '../catalogue/domain-of';
import { folderFiles } from './folder-files';
import { isHarmless } from './harmless';
import problemSentences from './problem-sentences.json' with { type: 'json' };
import type { ReadFile } from './read-file';
import { readFederationTree } from './read-federation-tree';
import { readUncertainHosts } from './uncertain-hosts';
import { collectiveOf, withUncertain } from './unlisted';
import { trackedDomains } from '../catalogue/tracked-domains';
import { readKindWords } from '../catalogue/read-kind-words';
import { readSoftwareIndex } from '../catalogue/read-software-index';

const federationFolder = fileURLToPath(new URL('../../../data/federation', import.meta.url));

const sentences: Record<string, { en: string } | undefined> = problemSentences;

/**
 * The registry that comes with the package, from data/federation. Its version is the day of the federation's file with
 * 00, so anything published since is newer. Throws a list of what is wrong if anything that a file says would be lost, a
 * service or a domain as much as an organisation: what we ship is ours to mend.
 */
export async function bundledRegistry(
  classify: Classify = readSoftwareIndex(),
  files: ReadFile = folderFiles(federationFolder),
  uncertain: readonly Organization[] = readUncertainHosts(),
): Promise<Registry> {
  const tree = await readFederationTree('chatons.properties', files);
  const created = tree.federation?.instant;
  const problems: Problem[] = [...tree.problems];
  const assembled: Organization[] = [];
  const world: World = {
    classify,
    kindWords: readKindWords(),
    domainOf,
    isTrackedDomain: trackedDomains(),
    today: (created ?? '').slice(0, 10),
  };
  for (const { id, file, services, problems: found } of tree.organizations) {
    const read = services.flatMap((service) => (service.file ? [{ key: service.key, file: service.file }] : []));
    const organization = file && assembleOrganization({ id, file, services: read }, world);
    if (organization?.value) assembled.push(organization.value);
    problems.push(...found, ...(organization?.problems ?? []));
  }
  const collective = tree.federation && collectiveOf(tree.federation);
  const claimants = [...assembled, ...(collective ? [collective] : [])].map((organization) => ({ organization }));
  const { value: known, problems: shared } = settleDomains(claimants, new Map(), world);
  const wrong = [...problems, ...shared].filter((problem) => !isHarmless(problem));
  if (created === undefined || wrong.length > 0) throw new Error(`data/federation:\n${wrong.map(line).join('\n')}`);
  const organizations = withUncertain(known.map(asDeclared), uncertain);
  return { version: Number(`${created.slice(0, 10).replaceAll('-', '')}00`), created, organizations };
}

function line({ where, code, detail = '' }: Problem): string {
  const sentence = sentences[code]?.en.replaceAll('{detail}', () => detail);
  return `  ${where}: ${sentence ?? `${code} (${detail})`}`;
}
