import { fileURLToPath } from 'node:url';
import { domainOf } from '../catalogue/domain-of';
import { readKindWords } from '../catalogue/read-kind-words';
import { readSoftwareIndex } from '../catalogue/read-software-index';
import { trackedDomains } from '../catalogue/tracked-domains';
import { federationEntry } from '../crawl/federation-entry';
import { webFiles } from '../crawl/web-files';
import { readFederationTree } from '../federation/read-federation-tree';
import { isTooMuch, registryChanges, type HostChange, type RegistryChanges } from '../federation/registry-changes';
import { readUncertainHosts } from '../federation/uncertain-hosts';
import { federationFiles } from '../import/federation-files';
import { planImport } from '../import/plan-import';
import { writeFiles } from '../import/write-files';
import { crawlLimits } from '../web/crawl-limits';
import { requestQueue } from '../web/request-queue';
import { readArguments, webOrPath, type Command } from './command';
import { progressOn } from './progress';

const options = {
  into: { type: 'string', default: fileURLToPath(new URL('../../../data/federation', import.meta.url)) },
  'dry-run': { type: 'boolean', default: false },
  'accept-loss': { type: 'boolean', default: false },
  'allow-loopback': { type: 'boolean', default: false },
} as const;

/** Reads a live federation, says what would change in our files, and writes them anew. */
export const importCommand: Command = async (args, { out, progress: printer }) => {
  const { values, positionals } = readArguments(args, options, 1);
  const list = webOrPath(positionals[0] ?? '');
  const files = await federationFiles(values.into);
  const progress = progressOn(printer);
  const limits = crawlLimits;
  const web = webFiles({ limits, allowLoopback: values['allow-loopback'], queue: requestQueue(limits) });
  const { entry, readFile } = await federationEntry(list, web.readFile);
  const { federation, ...tree } = await readFederationTree(entry, readFile, progress.show);
  progress.end();
  if (!federation || !tree.organizations.some(({ file }) => file)) {
    for (const { where, code } of tree.problems) printer.line(`${where}: ${code}`);
    printer.line(`${federation ? 'No file of a member' : 'The list'} could not be read: nothing was written.`);
    return 1;
  }
  const world = {
    classify: readSoftwareIndex(),
    kindWords: readKindWords(),
    domainOf,
    isTrackedDomain: trackedDomains(),
    today: new Date().toISOString().slice(0, 10),
  };
  const task = { tree: { federation, ...tree }, list, files, uncertain: readUncertainHosts(), world };
  const plan = await planImport(task);
  const changes = registryChanges(plan.before, plan.after, plan.renamed);
  for (const line of linesOf(changes, plan.unread)) out.line(line);
  for (const { where, code, detail = '' } of plan.problems) out.line(`${where}: left out, ${code} ${detail}`);
  if (isTooMuch(changes) && !values['accept-loss']) {
    printer.line('Refused: this is a loss of more than 20 %. Nothing was written. If it is right, add --accept-loss.');
    return 1;
  }
  const changed = [...plan.files].filter(([path, text]) => files.get(path) !== text).length;
  const gone = [...files.keys()].filter((path) => !plan.files.has(path)).length;
  if (!values['dry-run']) await writeFiles(values.into, files, plan.files);
  out.line(writtenLine(changed, gone, values['dry-run']));
  return 0;
};

function writtenLine(changed: number, gone: number, isDryRun: boolean): string {
  if (changed + gone === 0) return 'Nothing is to be written.';
  const what = `${changed} files written, ${gone} deleted`;
  return isDryRun
    ? `Nothing was written (--dry-run). Else: ${what}.`
    : `${what}. Look at the diff before you propose it.`;
}

function linesOf({ hosts, members, services }: RegistryChanges, unread: ReadonlySet<string>): string[] {
  return [
    ...hosts.map((host) => lineOf(host, unread.has(host.id))).filter((line) => line !== undefined),
    `Members: ${members.before} → ${members.after}, ${members.gone} of them left`,
    `Services: ${services.before} → ${services.after}, ${services.gone} of them gone`,
  ];
}

/** Undefined for a host of which nothing is to be told. */
function lineOf({ id, name, membership, idBefore, added, gone }: HostChange, isUnread: boolean): string | undefined {
  const told = [
    membership === 'new' ? 'new member' : undefined,
    membership === 'back' ? 'a member again' : undefined,
    membership === 'left' ? 'a former member from now on' : undefined,
    idBefore === undefined ? undefined : `${idBefore} until now`,
    isUnread ? 'its file could not be read: what was known stays' : undefined,
    added.length > 0 ? `+${added.length} (${some(added)})` : undefined,
    gone.length > 0 ? `-${gone.length} (${some(gone)})` : undefined,
  ].filter((each) => each !== undefined);
  return told.length > 0 ? `  ${id} (${name}): ${told.join('; ')}` : undefined;
}

const some = (names: readonly string[]) => names.slice(0, 8).join(', ') + (names.length > 8 ? ', …' : '');
