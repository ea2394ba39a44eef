import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, asyncProperty, check, constantFrom, nat, record, string, tuple, uniqueArray } from 'fast-check';
import { FlattenedSign, importJWK } from 'jose';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Key } from '../../../../utils/publisher/site/key-files';
import { readSite } from '../../../../utils/publisher/site/read-site';
import { signHead } from '../../../../utils/publisher/site/sign-head';
import { signatureVerdicts } from '../../../../utils/publisher/site/signature-verdicts';
import { siteFiles, type ReadSiteFile } from '../../../../utils/publisher/site/site-files';
import { refusalOf, type Head } from '../../../../utils/core/sync/head';
import { maxPublishedFileBytes } from '../../../../utils/core/sync/index-file';
import {
  catalogue,
  catalogueIn,
  member,
  newKey,
  publish,
  serviceOf,
  siteIn,
  temporaryFolder,
  verified,
} from './published-site';

let keys: { privateKey: Key; publicKey: Key };
const folder = temporaryFolder();
const original = new Map<string, Buffer>();
let head: Head;

beforeAll(async () => {
  keys = await newKey();
  await publish(folder.path, { keys: [keys.privateKey] });
  const site = await siteIn(folder.path);
  head = site.head;
  for (const path of ['head.json', head.index.path, ...site.index.files.map((file) => file.path)]) {
    original.set(path, readFileSync(join(folder.path, path)));
  }
});
afterEach(() => {
  for (const [path, bytes] of original) writeFileSync(join(folder.path, path), bytes);
});
afterAll(() => folder.remove());

const verdict = async () => {
  const reading = await onDay();
  return reading.outcome === 'refused' ? reading.reason : reading.outcome;
};
const onDay = (day?: string) => verified(siteFiles(folder.path), keys.publicKey, day ? new Date(day) : undefined);
const write = (path: string, content: string | Buffer) => writeFileSync(join(folder.path, path), content);
const partPath = () => [...original.keys()].at(-1) ?? '';

test('a site as it was published holds', async () => {
  expect(await verdict()).toBe('read');
});

test('a head by another key, by none, or of another sort is refused', async () => {
  const stranger = await newKey();
  write('head.json', await signHead(head, [stranger.privateKey]));
  expect(await verdict()).toBe('unknown-key');

  write('head.json', await signHead(head, [{ ...stranger.privateKey, kid: keys.publicKey.kid }]));
  expect(await verdict()).toBe('bad-signature');

  const jws = JSON.parse(original.get('head.json')?.toString() ?? '');
  write('head.json', JSON.stringify({ ...jws, payload: Buffer.from('{}').toString('base64url') }));
  expect(await verdict()).toBe('bad-signature');

  const unsigned = { protected: Buffer.from(`{"alg":"none","kid":"${keys.publicKey.kid}"}`).toString('base64url') };
  write('head.json', JSON.stringify({ payload: jws.payload, signatures: [{ ...unsigned, signature: '' }] }));
  expect(await verdict()).toBe('bad-signature');

  for (const nonsense of ['', '{', 'null', '[]', '{"payload":"e30"}', '{"payload":"e30","signatures":[]}']) {
    write('head.json', nonsense);
    expect(await verdict()).toBe('wrong-shape');
  }
});

test('a head signed with our key by an algorithm that we do not use is refused [S38]', async () => {
  const key = await importJWK({ kty: 'oct', k: Buffer.from(keys.publicKey.x ?? '').toString('base64url') }, 'HS256');
  const flat = await new FlattenedSign(new TextEncoder().encode(JSON.stringify(head)))
    .setProtectedHeader({ alg: 'HS256', kid: keys.publicKey.kid })
    .sign(key);
  write('head.json', JSON.stringify({ payload: flat.payload, signatures: [flat] }));
  expect(await verdict()).toBe('bad-signature');
});

test('a rightly signed head of another shape, or that leads elsewhere, is refused', async () => {
  const path = '../outside.json';
  for (const wrong of [{ format: 2 }, { version: '1' }, { expires: 'soon' }, { index: { ...head.index, path } }]) {
    write('head.json', await signHead({ ...head, ...(wrong as object) }, [keys.privateKey]));
    expect(await verdict()).toBe('wrong-shape');
  }
});

test('a file that is swapped, cut, longer, absent or empty is refused', async () => {
  const part = original.get(partPath()) ?? Buffer.alloc(0);
  write(partPath(), original.get(head.index.path) ?? '');
  expect(await verdict()).toBe('wrong-hash');
  write(partPath(), part.subarray(0, -1));
  expect(await verdict()).toBe('wrong-hash');
  write(partPath(), Buffer.concat([part, Buffer.from(' ')]));
  expect(await verdict()).toBe('wrong-hash');
  write(partPath(), Buffer.alloc(maxPublishedFileBytes + 1, 32));
  expect(await verdict()).toBe('too-large');
  write(partPath(), '');
  expect(await verdict()).toBe('wrong-hash');
  rmSync(join(folder.path, partPath()));
  expect(await verdict()).toBe('unreachable');
});

test('the file at fault is named', async () => {
  for (const path of [partPath(), head.index.path]) {
    write(path, '{}');
    expect(await onDay()).toMatchObject({ where: path });
    rmSync(join(folder.path, path));
    expect(await onDay()).toMatchObject({ where: path });
    write(path, original.get(path) ?? '');
  }
});

test('a site is judged at its time, as the extension does', async () => {
  expect(await onDay('2026-11-25T12:00:00Z')).toMatchObject({ reason: 'expired', where: 'head.json' });
  expect(await onDay('2026-11-01T12:00:00Z')).toMatchObject({ reason: 'from-the-future', where: 'head.json' });
});

test('a catalogue of which the extension would leave something out refuses the site', async () => {
  const other = temporaryFolder();
  try {
    const everybody = { ...catalogue.services[0]!, id: 'everybody', match: ['*.co.uk'] };
    const greedy = { ...catalogue, services: [...catalogue.services, everybody] };
    await publish(other.path, { keys: [keys.privateKey], catalogue: greedy }, async () => undefined);
    expect(await verified(siteFiles(other.path), keys.publicKey)).toMatchObject({ reason: 'wrong-shape' });
    await expect(publish(other.path, { keys: [keys.privateKey], catalogue: greedy })).rejects.toThrow('wrong-shape');
  } finally {
    other.remove();
  }
});

test('each signature is judged for itself', async () => {
  const [second, stranger] = [await newKey(), await newKey()];
  const jws = JSON.parse(await signHead(head, [keys.privateKey, second.privateKey, stranger.privateKey]));
  jws.signatures[1].signature = jws.signatures[0].signature;
  const verdicts = await signatureVerdicts(JSON.stringify(jws), [keys.publicKey, second.publicKey]);
  expect(verdicts).toEqual([
    { kid: keys.publicKey.kid, verdict: 'holds' },
    { kid: second.publicKey.kid, verdict: 'wrong' },
    { kid: stranger.publicKey.kid, verdict: 'unknown key' },
  ]);
});

test('a head of 100 MB is not read', async () => {
  write('head.json', Buffer.alloc(1_000_000, 32));
  expect(await verdict()).toBe('too-large');
});

test('an older version and one that expired are told apart from a good one [S41]', () => {
  const now = new Date('2026-11-24T11:59:59Z');
  expect(refusalOf(head, now)).toBeUndefined();
  expect(refusalOf(head, now, head.version)).toBeUndefined();
  expect(refusalOf(head, now, head.version + 1)).toBe('older-version');
  expect(refusalOf(head, new Date('2026-11-24T12:00:00Z'), head.version)).toBe('expired');
});

test('any flipped byte that changes what would be read is refused [S37]', async () => {
  const before = await verified(siteFiles(folder.path), keys.publicKey);
  const aFlip = tuple(constantFrom(...original.keys()), nat(), nat({ max: 254 }));
  const isRefused = asyncProperty(aFlip, async ([path, position, change]) => {
    const read: ReadSiteFile = async (asked, maxBytes) => {
      const file = await siteFiles(folder.path)(asked, maxBytes);
      if (asked !== path || file.outcome !== 'read') return file;
      const bytes = Uint8Array.from(file.bytes);
      const at = position % bytes.length;
      bytes[at] = ((bytes[at] ?? 0) + 1 + change) % 256;
      return { outcome: 'read', bytes };
    };
    const after = await verified(read, keys.publicKey);
    return after.outcome === 'refused' || JSON.stringify(after) === JSON.stringify(before);
  });
  expect(await check(isRefused, { numRuns: 400 })).toMatchObject({ failed: false });
});

test('whatever organisations are published, they are read again', async () => {
  const id = string({ minLength: 1, maxLength: 12, unit: constantFrom(...'abcxyz019.-_'.split('')) });
  const anOrganization = record({
    id,
    name: string({ minLength: 1 }),
    keys: uniqueArray(id, { maxLength: 3 }),
    notes: array(string()),
  });
  const lists = uniqueArray(anOrganization, { minLength: 1, maxLength: 6, selector: (each) => each.id });
  const comesBack = asyncProperty(lists, async (list) => {
    const out = temporaryFolder();
    const organizations = list.map((each) =>
      member(each.id, {
        domains: ['host.org'],
        name: `Host ${each.name.replace(/[^\p{L}\p{N}]/gu, '').normalize('NFC')}`.trim(),
        sources: Object.fromEntries(each.notes.map((_, index) => [`organization.${index}`, 'https://a.fr (2020)'])),
        services: each.keys.map((key) => serviceOf(each.id, key, { url: 'https://pad.fr/', name: key })),
      }),
    );
    await publish(out.path, { keys: [keys.privateKey], organizations });
    const site = await siteIn(out.path, keys.publicKey);
    const published = catalogueIn(out.path, site);
    out.remove();
    const sorted = (entries: typeof organizations) => entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(site.organizations)).toEqual(sorted(organizations));
    expect(published).toEqual(catalogue);
  });
  const outcome = await check(comesBack, { numRuns: 40 });
  expect([outcome.counterexample, outcome.errorInstance]).toEqual([null, null]);
});

test('a service that no longer fits refuses a site to its readers, and costs itself where it was one’s own', async () => {
  const old = temporaryFolder();
  try {
    const bad = serviceOf('arn', 'bad', { url: 'https://*.com/' });
    const organizations = [member('arn', { services: [bad, serviceOf('arn', 'pad')] })];
    await publish(old.path, { keys: [keys.privateKey], organizations }, async () => undefined);
    expect(await verified(siteFiles(old.path), keys.publicKey)).toMatchObject({ reason: 'wrong-shape' });
    const own = await readSite(siteFiles(old.path));
    const services =
      own.outcome === 'read' ? own.site.organizations.map((each) => each.services.map(({ id }) => id)) : [];
    expect(services).toEqual([['arn/pad']]);
  } finally {
    old.remove();
  }
});
