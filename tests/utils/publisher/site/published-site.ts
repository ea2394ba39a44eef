import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { publicPart, readPrivateKey, type Key } from '../../../../utils/publisher/site/key-files';
import { publishSite, type Publication } from '../../../../utils/publisher/site/publish-site';
import { readSite, type Site } from '../../../../utils/publisher/site/read-site';
import { siteFiles } from '../../../../utils/publisher/site/site-files';
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
    now: new Date('2026-11-23T12:00:00Z'),
    expiresInMilliseconds: 86_400_000,
    acceptLoss: false,
    ...changes,
  };
  return publishSite(publication, findFault);
}

/** The site as it is read with these keys; throws the reason if it is refused. */
export async function siteIn(out: string, keys?: Key[]): Promise<Site> {
  const reading = await readSite(siteFiles(out), keys);
  if (reading.outcome !== 'read') throw new Error(reading.outcome === 'refused' ? reading.reason : 'absent');
  return reading.site;
}
