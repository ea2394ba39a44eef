import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FlattenedSign, importJWK } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../../../utils/publisher/cli/run';
import { federation, organization, redirectTo, testHost, type TestHost } from '../crawl/hostile-federation';
import { newKey, publish, temporaryFolder } from '../site/published-site';

let host: TestHost;
let folder: ReturnType<typeof temporaryFolder>;
const at = (name: string) => join(folder.path, name);

beforeEach(async () => {
  host = await testHost();
  folder = temporaryFolder();
});
afterEach(async () => {
  await host.close();
  folder.remove();
});

/** Runs a command on a terminal, and gives all that reached it but the bar, which is drawn with two controls of ours. */
async function shownBy(...args: string[]) {
  let shown = '';
  const stream = { isTTY: true, columns: 200, write: (text: string) => (shown += text) };
  const exit = await run(args, { out: stream, progress: stream });
  return { exit, shown: shown.replaceAll(/\r(?=\[[#.]{24}\])/g, '').replaceAll('\u001b[K', '\n') };
}

/** Clears the screen, sets a title and the clipboard, breaks the line, turns letters round; in 7 and in 8 bits. */
const hostile =
  '\u001b[2J\u001b]0;x\u0007\u001b]52;c;cm0=\u001b\\\u009b2J\u009d0;x\u009c\r\n\u0085valid: version 1\u202e\u2066';
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A head with one signature more, by a key that nobody knows, of this name. */
async function withSignatureBy(kid: string) {
  const { privateKey, publicKey } = await newKey();
  await publish(at('site'), { keys: [privateKey], now: new Date() });
  writeFileSync(at('keys.json'), JSON.stringify(publicKey));
  const jws = JSON.parse(readFileSync(at('site/head.json'), 'utf8')) as { payload: string; signatures: object[] };
  const stranger = await importJWK((await newKey()).privateKey, 'ES256');
  const { payload: _, ...signature } = await new FlattenedSign(Buffer.from(jws.payload, 'base64url'))
    .setProtectedHeader({ alg: 'ES256', kid })
    .sign(stranger);
  writeFileSync(at('site/head.json'), JSON.stringify({ ...jws, signatures: [...jws.signatures, signature] }));
  return publicKey.kid;
}

test.each([
  ['controls', hostile],
  ['words after what could be an id', `${'x'.repeat(43)}: holds`],
  ['a verdict', 'holds'],
])('a foreign key id of %s is no line of verify [S120]', async (_, kid) => {
  const ours = await withSignatureBy(kid);
  const { exit, shown } = await shownBy('verify', at('site'), '--keys', at('keys.json'));
  expect(exit).toBe(0);
  expect(shown.split('\n').slice(1)).toEqual([`signature by ${ours}: holds`, 'signature by ?: unknown key', '']);
});

test('a key id that looks like ours has no verdict but its own', async () => {
  const ours = await withSignatureBy('x'.repeat(43));
  const { shown } = await shownBy('verify', at('site'), '--keys', at('keys.json'));
  expect(shown).toContain(`signature by ${ours}: holds\nsignature by ${'x'.repeat(43)}: unknown key\n`);
});

test('no redirect, key or name of a member reaches the terminal of a crawl, nor the report, as more than letters [S121]', async () => {
  // A header holds no C0, which Node refuses to send; but C1 it does.
  host.answers.set('/f', redirectTo('http://[\u009b2J\u009d52;c;cm0=\u009c\u0085valid: version 1'));
  const redirected = await shownBy('crawl', `${host.origin}/f`, '--out', at('state'), '--allow-loopback');
  expect(redirected.exit).toBe(1);
  expect(redirected.shown).toContain('valid: version 1'); // it is told, as letters
  expect(redirected.shown).not.toMatch(unseen);
  const report = () => readFileSync(at('state/problems.json'), 'utf8');
  expect(report()).toContain('valid: version 1');
  expect(report()).not.toMatch(unseen);

  const line = hostile.replaceAll(/[\r\n]/g, '');
  host.answers.set(
    '/f',
    `${federation({ a: '/a', b: `/b${line}`, c: `${line}:` })}\nfederation.name = ${line}\nsubs.d${line} = /d\n${line} = ${line}\n`,
  );
  host.answers.set('/a', `${organization(`A${line}`)}\nsubs.x = ${line}\norganization.website = ${line}\n${line}\n`);
  const crawled = await shownBy('crawl', `${host.origin}/f`, '--out', at('state'), '--allow-loopback');
  expect(crawled.shown).toContain('Organisations read: 1');
  expect(crawled.shown).not.toMatch(unseen);
  expect(report()).not.toMatch(unseen);
});

test('neither does what stands in the command line, in a path or in an error', async () => {
  mkdirSync(at(hostile.replaceAll('/', '')));
  writeFileSync(at('keys.json'), JSON.stringify((await newKey()).publicKey));
  for (const args of [
    [hostile],
    ['verify', at(`nowhere${hostile}`), '--keys', at(`nowhere${hostile}`)],
    ['verify', `ftp://${hostile}`, '--keys', at('keys.json')],
    ['crawl', at(hostile), '--out', at('state')],
    ['crawl', host.origin, '--out', at('state'), '--previous', at(`nowhere${hostile}`)],
    ['serve', at(hostile), '--port', '0'],
    ['serve', at(hostile), '--port', hostile],
    ['publish', '--registry', at(hostile), '--key', hostile, '--out', at(hostile), '--expires', hostile],
    ['keygen', `--${hostile}`],
  ]) {
    const { exit, shown } = await shownBy(...args);
    expect([args, exit === 1 || exit === 2, shown]).toEqual([args, true, expect.not.stringMatching(unseen)]);
  }
});
