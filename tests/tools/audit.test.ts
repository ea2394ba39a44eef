import { execFile } from 'node:child_process';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';

const bulk = '/-/npm/v1/security/advisories/bulk';

/** A registry that knows of one hole, in every version of one package. */
const knowsHoleIn =
  (name: string, severity: string): RequestListener =>
  ({ url }, response) => {
    const hole = { id: 1, url: 'https://a.example/1', title: 'A hole', severity, vulnerable_versions: '*' };
    response.writeHead(url === bulk ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(url === bulk ? { [name]: [hole] } : {}));
  };

// npm takes its time, and the last one waits.
describe.concurrent('the command', () => {
  test('a hole in what travels fails the checks [S111]', async () => {
    const { code, stdout } = await audit(knowsHoleIn('preact', 'low'), ['--if-answered']);
    expect(stdout).toMatch(/In the package: preact .*, low/);
    expect(code).toBe(1);
  });

  test('a registry that knows no hole passes', async () => {
    const { code, stdout } = await audit((_request, response) => response.end('{}'), []);
    expect([code, stdout]).toEqual([0, '0 in the package, 0 in the tools.\n']);
  });

  test('a registry that refuses is no failure of the checks, but is told', async () => {
    const { code, stdout } = await audit((_request, response) => response.writeHead(405).end(), ['--if-answered']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^The audit could not run, so nothing is known: 405/)]);
  });

  test('a registry that stays silent is waited for no longer than said', async () => {
    const { code, stdout } = await audit(() => {}, ['--if-answered', '--seconds', '2']);
    expect([code, stdout]).toEqual([0, 'The audit could not run, so nothing is known: no answer\n']);
  });
});

/** The command as the checks run it, with a registry on this machine. */
async function audit(
  registry: RequestListener,
  parameters: string[],
): Promise<{ code: number | null; stdout: string }> {
  const server = createServer(registry).listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    server.once('listening', resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const env = { ...process.env, npm_config_registry: address, npm_config_cache: '.output/tests/npm-cache' };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'tests/tools/audit.ts', ...parameters],
      { env },
      (_error, stdout) => {
        server.close();
        server.closeAllConnections();
        resolve({ code: child.exitCode, stdout });
      },
    );
  });
}
