import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { publicPart, readPrivateKey, type Key } from '../../../../utils/publisher/site/key-files';
import { publishSite, type Publication } from '../../../../utils/publisher/site/publish-site';
import { readSite, type Site } from '../../../../utils/publisher/site/read-site';
import { siteFiles, type ReadSiteFile } from '../../../../utils/publisher/site/site-files';
import { verifySite } from '../../../../utils/publisher/site/verify-site';
import type { CompiledCatalogue } from '../../../../utils/core/catalogue/compiled-catalogue';
import type { Organization, Service } from '../../../../utils/core/registry/registry';

/** A folder that is gone after the tests. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'registry-test-'));
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

export async function newKey(): Promise<{ privateKey: Key; publicKey: Key }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = await exportJWK(privateKey);
  return { privateKey: await readPrivateKey(JSON.stringify(key)), publicKey: await publicPart(key) };
}

const publishedAt = new Date('2026-11-23T12:00:00Z');

export const catalogue: CompiledCatalogue = {
  format: 1,
  families: {},
  kinds: [{ id: 'date-poll', fr: 'Sondage de dates', en: 'Date poll' }],
  services: [
    {
      id: 'doodle',
      name: 'Doodle',
      owner: 'Doodle AG',
      ownerCountry: 'CH',
      gafam: false,
      kinds: ['date-poll'],
      match: ['doodle.com'],
    },
  ],
};

export function member(id: string, changes: Partial<Organization> = {}): Organization {
  return {
    id,
    name: `Host ${id}`,
    funding: {},
    membership: { state: 'member' },
    domains: [`${id}.org`],
    file: { url: `https://${id}.org/${id}.properties`, date: '2026-11-01' },
    sources: {},
    services: [serviceOf(id, 'pad')],
    ...changes,
  };
}

export function serviceOf(organization: string, key: string, changes: Partial<Service> = {}): Service {
  return {
    id: `${organization}/${key}`,
    name: key,
    url: `https://${key}.${organization}.org/`,
    kinds: ['collab-text'],
    possibleKinds: [],
    namedKinds: [],
    registration: ['None'],
    file: {},
    sources: {},
    ...changes,
  };
}

export const members = (count: number) => Array.from({ length: count }, (_, index) => member(`host${index}`));

/** Publishes into `out`, after whatever lies there already; with its own `findFault`, also what no reader would take. */
export async function publish(
  out: string,
  changes: Partial<Publication> & Pick<Publication, 'keys'>,
  findFault?: Parameters<typeof publishSite>[1],
) {
  const publication: Publication = {
    organizations: members(3),
    catalogue,
    out,
    now: publishedAt,
    expiresInMilliseconds: 86_400_000,
    acceptLoss: false,
    ...changes,
  };
  return publishSite(publication, findFault);
}

/** A site as a reader with this key judges it on the day on which `publish` publishes. */
export const verified = (read: ReadSiteFile, key: Key, now = publishedAt) => verifySite(read, [key], now);

/** One's own site, or with a key as a reader has it on the day of its publication; throws the reason if it is refused. */
export async function siteIn(out: string, key?: Key): Promise<Site> {
  const own = await readSite(siteFiles(out));
  if (own.outcome === 'absent') throw new Error('absent');
  if (own.outcome === 'refused') throw new Error(own.reason);
  if (!key) return own.site;
  const reading = await verified(siteFiles(out), key, new Date(own.site.head.created));
  if (reading.outcome === 'refused') throw new Error(reading.reason);
  return reading.site;
}

export function catalogueIn(out: string, { index }: Site): unknown {
  const file = index.files.find(({ role }) => role === 'catalogue');
  return JSON.parse(readFileSync(join(out, file!.path), 'utf8'));
}
