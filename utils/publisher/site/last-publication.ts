import { resolve } from 'node:path';
import { maxHeadBytes } from '../../core/sync/head';
import type { Publication } from './publish-site';
import { readSite, unsignedHead, type Site } from './read-site';
import { readRetiredFiles, type RetiredFiles } from './retired-files';
import { siteFiles, type ReadSiteFile } from './site-files';

type Previous = NonNullable<Publication['previous']>;

/** 2,000 files of a version (see indexSchema), all of them new on each of 30 days, at 100 bytes a line. */
const maxLedgerBytes = 6 * 1024 * 1024;

/** What is asked of the last publication. */
interface LastPublicationQuestion {
  /** `--previous`; it must hold something, or nobody could tell who vanished. */
  stated: string | undefined;
  /**
   * The folder of the new publication. What lies there is replaced, so it is a last publication too, whatever `stated`
   * says.
   */
  out: string;
  /** A last publication that is absent or damaged is done without. */
  acceptLoss: boolean;
  warn: (sentence: string) => void;
}

/**
 * The last publication: what lies in `out` and what lies at `stated`, taken together, so that the version is above both
 * and the files of both stay for their 30 days. It is one's own, so no signature is asked of it: keys may have changed.
 */
export async function lastPublication(question: LastPublicationQuestion): Promise<Previous | undefined> {
  const { stated, out } = question;
  // Asked to follow what it replaces, a publication is the first if nothing lies there.
  const isElsewhere = stated !== undefined && resolve(stated) !== resolve(out);
  const sites = isElsewhere ? [stated, out] : [out];
  const found: Previous[] = [];
  for (const site of sites) {
    const previous = await publicationAt(site, question);
    if (previous) found.push(previous);
    else if (isElsewhere && site === stated)
      complain(`Nothing is published at ${site}: nobody can tell who would vanish.`, question);
  }
  return found.length === 0 ? undefined : found.reduce(together);
}

async function publicationAt(site: string, question: LastPublicationQuestion): Promise<Previous | undefined> {
  const read = siteFiles(site);
  const reading = await readSite(read);
  if (reading.outcome === 'absent') return undefined;
  if (reading.outcome === 'refused') complain(`${site}: ${reading.where}: ${reading.reason}.`, question);
  const whole = reading.outcome === 'read' ? reading.site : await headAlone(read);
  if (!whole) return undefined;
  return { site: whole, read, retired: await retiredAt(site, read, question) };
}

function complain(what: string, { acceptLoss, warn }: LastPublicationQuestion): void {
  if (!acceptLoss) throw new Error(`${what} If that is right, for a first publication say, add --accept-loss.`);
  warn(what);
}

/** Of a damaged site its head at least: the next version must be above it. */
async function headAlone(read: ReadSiteFile): Promise<Site | undefined> {
  const file = await read('head.json', maxHeadBytes);
  if (file.outcome !== 'read') return undefined;
  const head = unsignedHead(new TextDecoder().decode(file.bytes));
  return head && { head, index: { files: [] }, organizations: [] };
}

/**
 * If the record is missing, files are kept 30 days from today, and none is deleted too early. So a warning is enough.
 */
async function retiredAt(site: string, read: ReadSiteFile, { warn }: LastPublicationQuestion): Promise<RetiredFiles> {
  const ledger = await read('retired.json', maxLedgerBytes);
  if (ledger.outcome === 'failed') warn(`${site}: retired.json: ${ledger.reason}. Old files are counted from today.`);
  return ledger.outcome === 'read' ? readRetiredFiles(new TextDecoder().decode(ledger.bytes)) : {};
}

/**
 * The newer head leads. Whoever is in only one of the two could still vanish, and what either head leads to is in use
 * until now.
 */
function together(a: Previous, b: Previous): Previous {
  const [newer, older] = b.site.head.version > a.site.head.version ? [b, a] : [a, b];
  const known = new Set(newer.site.organizations.map(({ id }) => id));
  const others = older.site.organizations.filter(({ id }) => !known.has(id));
  const replaced = [{ role: 'index', ...older.site.head.index }, ...older.site.index.files];
  return {
    site: {
      ...newer.site,
      index: { files: [...newer.site.index.files, ...replaced] },
      organizations: [...newer.site.organizations, ...others],
    },
    read: async (path, maxBytes) => {
      const file = await newer.read(path, maxBytes);
      return file.outcome === 'read' ? file : older.read(path, maxBytes);
    },
    retired: { ...older.retired, ...newer.retired },
  };
}
