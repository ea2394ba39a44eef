import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { speaksForItself, trustIn, type Sender } from '../../../utils/core/trust';

const ourselves = { id: 'chatiere', origin: 'chrome-extension://chatiere' };
const trust = (sender: Sender) => trustIn(sender, ourselves);
const watched: Sender = {
  id: 'chatiere',
  url: 'https://doodle.com/poll/1',
  origin: 'https://doodle.com',
  frameId: 0,
  tab: { id: 7 },
};

describe('our own pages', () => {
  test('are believed by their origin, or by their address where the browser names none', () => {
    expect(trust({ id: 'chatiere', origin: ourselves.origin })).toBe('own-page');
    expect(trust({ id: 'chatiere', url: `${ourselves.origin}/popup.html` })).toBe('own-page');
    expect(trust({ id: 'chatiere', url: `${ourselves.origin}/options.html`, frameId: 0, tab: { id: 7 } })).toBe(
      'own-page',
    );
  });

  test('are not those of another extension, nor of an origin that begins alike [S82]', () => {
    expect(trust({ id: 'other', origin: ourselves.origin })).toBe('nobody');
    expect(trust({ id: 'chatiere', origin: `${ourselves.origin}.evil.example` })).toBe('nobody');
    expect(trust({ id: 'chatiere', origin: 'https://doodle.com', url: `${ourselves.origin}/popup.html` })).toBe(
      'nobody',
    );
  });
});

describe('a watched page', () => {
  test('is the main frame of a tab, over https', () => {
    expect(trust(watched)).toBe('watched-page');
    expect(trust({ ...watched, origin: undefined })).toBe('watched-page');
  });

  test('is no inner frame, no page without a tab, no page over http, no page without our script', () => {
    expect(trust({ ...watched, frameId: 1 })).toBe('nobody');
    expect(trust({ ...watched, frameId: undefined })).toBe('nobody');
    expect(trust({ ...watched, tab: undefined })).toBe('nobody');
    expect(trust({ ...watched, tab: {} })).toBe('nobody');
    expect(trust({ ...watched, url: 'http://doodle.com/', origin: 'http://doodle.com' })).toBe('nobody');
    expect(trust({ ...watched, url: undefined, origin: undefined })).toBe('nobody');
    expect(trust({ ...watched, id: undefined })).toBe('nobody');
  });

  test('speaks for its own origin, whatever path it has moved to', () => {
    expect(speaksForItself('https://doodle.com/another/path?x#y', watched)).toBe(true);
    for (const url of [
      'https://docs.google.com/document/d/1',
      'https://eu.doodle.com/poll/1',
      'http://doodle.com/poll/1',
      'https://doodle.com:8443/poll/1',
      'https://doodle.com.evil.example/',
      'https://doodle.com@evil.example/',
      'poll/1',
      '',
    ])
      expect(speaksForItself(url, watched)).toBe(false);
  });

  test('without an address speaks for nothing', () => {
    expect(speaksForItself('', {})).toBe(false);
    expect(speaksForItself('https://doodle.com/', {})).toBe(false);
  });
});

test('whoever sends, only who carries our id is believed, and only our origin in everything [S83]', () => {
  const address = fc.oneof(
    fc.domain().map((host) => `https://${host}/`),
    fc.string(),
    fc.constantFrom('chrome-extension://chatiere/popup.html', 'null', 'https://doodle.com/', 'about:blank'),
  );
  const anySender = fc.record(
    {
      id: fc.constantFrom('chatiere', 'other', ''),
      url: address,
      origin: fc.oneof(address, fc.constant(ourselves.origin)),
      frameId: fc.nat(2),
      tab: fc.record({ id: fc.nat() }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anySender, (sender) => {
      const believed = trust(sender);
      const isOurs =
        sender.id === 'chatiere' && /^chrome-extension:\/\/chatiere(\/|$)/.test(sender.origin ?? sender.url ?? '');
      const isFrontPage = sender.id === 'chatiere' && sender.frameId === 0 && /^\s*https:/i.test(sender.url ?? '');
      expect(believed === 'own-page' && !isOurs).toBe(false);
      expect(believed === 'watched-page' && !isFrontPage).toBe(false);
    }),
    { numRuns: 200 },
  );
});
