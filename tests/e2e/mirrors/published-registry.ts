import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundledRegistry } from '../../../utils/publisher/federation/bundle-registry';
import { compiledCatalogue } from '../../../utils/publisher/catalogue/read-catalogue';
import type { Key } from '../../../utils/publisher/site/key-files';
import { publishSite } from '../../../utils/publisher/site/publish-site';
import { readSite } from '../../../utils/publisher/site/read-site';
import { readRetiredFiles } from '../../../utils/publisher/site/retired-files';
import { siteFiles } from '../../../utils/publisher/site/site-files';
import type { CompiledCatalogue } from '../../../utils/core/catalogue/compiled-catalogue';
import type { Head } from '../../../utils/core/sync/head';
import type { ListedFile } from '../../../utils/core/sync/index-file';
import type { Organization } from '../../../utils/core/registry/registry';

export interface Published {
  head: Head;
  files: ListedFile[];
}

interface Publication {
  /** Where the site lies; what was published there before counts as the last publication. */
  folder: string;
  organizations: Organization[];
  keys: Key[];
  now?: Date;
  expiresInMilliseconds?: number;
  /** As who holds a stolen key would: nothing is checked beforehand. */
  unchecked?: boolean;
}

const day = 86_400_000;
let catalogue: CompiledCatalogue | undefined;
let registry: ReturnType<typeof bundledRegistry> | undefined;

/** Publishes with the publisher itself, as `npm run registry -- publish` does. */
export async function publish(publication: Publication) {
  const { folder, organizations, keys, now, expiresInMilliseconds, unchecked } = publication;
  const read = siteFiles(folder);
  const before = existsSync(path.join(folder, 'head.json')) ? await readSite(read) : undefined;
  const report = await publishSite(
    {
      organizations,
      catalogue: (catalogue ??= compiledCatalogue()),
      keys,
      out: folder,
      previous:
        before?.outcome === 'read'
          ? {
              site: before.site,
              read,
              retired: readRetiredFiles(readFileSync(path.join(folder, 'retired.json'), 'utf8')),
            }
          : undefined,
      now: now ?? new Date(),
      expiresInMilliseconds: expiresInMilliseconds ?? 30 * day,
      acceptLoss: false,
    },
    unchecked ? async () => undefined : undefined,
  );
  if (report.outcome !== 'published') throw new Error(`Not published: ${report.vanished.join(', ')}`);
  const index = JSON.parse(readFileSync(path.join(folder, report.head.index.path), 'utf8')) as { files: ListedFile[] };
  return { head: report.head, files: index.files } satisfies Published;
}

/** The organisations of the package: real ones, so that what people meet can be asked for. */
export async function bundledOrganizations(): Promise<Organization[]> {
  registry ??= bundledRegistry();
  return (await registry).organizations;
}

/** The same organisations, one of them changed. */
export function withChange(
  organizations: Organization[],
  id: string,
  change: (organization: Organization) => Organization,
): Organization[] {
  if (!organizations.some((organization) => organization.id === id)) throw new Error(`There is no ${id}.`);
  return organizations.map((organization) => (organization.id === id ? change(organization) : organization));
}
