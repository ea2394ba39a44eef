import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taskAddress } from '../../../../utils/core/suggest/task-address';

const name = () => 'NAME';

describe('the page of a task', () => {
  test.each([
    ['https://pad.infini.fr/', '/p/{random}', 'https://pad.infini.fr/p/NAME'],
    ['https://pad.infini.fr', '/p/{random}', 'https://pad.infini.fr/p/NAME'],
    ['https://pad.infini.fr/p/', '/p/{random}', 'https://pad.infini.fr/p/NAME'],
    ['https://pad.infini.fr/p', '/p/{random}', 'https://pad.infini.fr/p/NAME'],
    ['https://infini.fr/etherpad/p/', '/p/{random}', 'https://infini.fr/etherpad/p/NAME'],
    ['https://cloud.infini.fr/index.php', '/index.php/apps/files/', 'https://cloud.infini.fr/index.php/apps/files/'],
    ['https://date.infini.fr/', '/create_poll.php?type=date', 'https://date.infini.fr/create_poll.php?type=date'],
    ['https://visio.infini.fr/', '/{random}#config.x=1', 'https://visio.infini.fr/NAME#config.x=1'],
  ])('of %s for %s is %s', (url, path, address) => {
    expect(taskAddress(url, path, name)).toBe(address);
  });

  test.each([
    ['a page that is no instance', 'https://framapdf.org/home', '/signature'],
    ['another folder', 'https://infini.fr/etherpad/', '/p/{random}'],
    ['what only begins alike', 'https://infini.fr/pa', '/p/{random}'],
    ['a question', 'https://infini.fr/?page=pads', '/p/{random}'],
    ['a fragment', 'https://infini.fr/#pads', '/p/{random}'],
    ['no https', 'http://infini.fr/', '/new'],
    ['a user name', 'https://me@infini.fr/', '/new'],
    ['no address', 'pads', '/new'],
    ['a path that goes on with the name of the host', 'https://infini.fr', '.evil.example/'],
  ])('is not told for %s', (_, url, path) => {
    expect(taskAddress(url, path, name)).toBeUndefined();
  });

  test('is not told where nobody knows how the software makes up names', () => {
    expect(taskAddress('https://infini.fr/', '/{random}')).toBeUndefined();
  });

  test('never leaves the host, and holds no part of the path twice', () => {
    const folder = fc.constantFrom('', '/p', '/p/', '/index.php', '/a/p/', '/../p/', '//x/p/');
    const path = fc.oneof(fc.constantFrom('/p/{random}', '/index.php/apps/', '/new', '/'), fc.webPath());
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'] }), folder, path, (url, at, task) => {
        const instance = new URL(url).origin + at;
        const address = taskAddress(instance, task, name);
        fc.pre(address !== undefined);
        const { origin, pathname } = new URL(address);
        expect(origin).toBe(new URL(url).origin);
        expect(pathname).not.toMatch(/\/p\/p\//);
      }),
    );
  });
});
