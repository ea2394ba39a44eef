import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { objectOf } from '../../../../utils/core/catalogue/held-object';

const held = (holds: string, address: string) => objectOf(address, { holds })?.value;

describe('what an address holds', () => {
  test.each([
    ['query ?q', 'https://www.google.fr/search?hl=fr&q=chat+noir%20%26%20blanc', 'chat noir & blanc'],
    ['query ?wd ?word', 'https://www.baidu.com/s?word=chat', 'chat'],
    ['text #*/*/{}', 'https://www.deepl.com/translator#fr/en/Bonjour%20le%20monde%3F', 'Bonjour le monde?'],
    [
      'text #text',
      'https://www.reverso.net/traduction-texte#sl=fra&tl=eng&text=bonjour%20%26%20merci',
      'bonjour & merci',
    ],
    [
      'place /maps/place/{} ?q',
      'https://www.google.com/maps/place/H%C3%B4tel+de+ville/@45.76,4.83,17z',
      'Hôtel de ville',
    ],
    ['place /maps/place/{} /maps/@{}', 'https://www.google.com/maps/@45.7579,4.8351,12z?entry=ttu', '45.7579,4.8351'],
    ['place ?cp', 'https://www.bing.com/maps?cp=48.85~2.35&lvl=11', '48.85,2.35'],
    ['place ?q', 'https://maps.apple.com/?q=12,5 rue des Lilas', '12,5 rue des Lilas'],
    ['url ?url', 'https://getpocket.com/save?url=https%3A%2F%2Fexample.org%2Fa%3Fb', 'https://example.org/a?b'],
    ['url /i/feed%2F{}', 'https://feedly.com/i/feed%2Fhttps%3A%2F%2Fexample.org%2Fatom', 'https://example.org/atom'],
  ])('%s, of %s', (holds, address, value) => {
    expect(objectOf(address, { holds })).toEqual({ object: holds.split(' ', 1)[0], value });
  });

  test.each([
    ['no such parameter', 'query ?q', 'https://www.google.fr/search?hl=fr'],
    ['an empty one', 'query ?q', 'https://www.google.fr/search?q=+%20'],
    ['another path', 'place /maps/place/{}', 'https://www.google.fr/maps/dir/Lyon'],
    ['a path that ends before', 'place /maps/place/{}', 'https://www.google.fr/maps/place'],
    ['no fragment', 'text #*/*/{}', 'https://www.deepl.com/translator'],
    ['a page that is none on the web', 'url ?url', 'https://getpocket.com/save?url=javascript:alert(1)'],
    ['a page whose address cannot be read', 'url ?url', 'https://getpocket.com/save?url=https://'],
    ['a text too long to take along', 'text ?text', `https://translate.google.com/?text=${'a'.repeat(801)}`],
    ['an object that nobody knows', 'secret ?q', 'https://www.google.fr/search?q=chat'],
    ['no address', 'query ?q', 'doodle.com'],
  ])('is nothing where there is %s', (_, holds, address) => {
    expect(objectOf(address, { holds })).toBeUndefined();
  });

  test('is nothing for a service that names no place', () => {
    expect(objectOf('https://doodle.com/?q=chat', {})).toBeUndefined();
  });

  test('is answered for any address whatever, without a crash', () => {
    const holds = fc.constantFrom('query ?q', 'text #*/*/{}', 'place /a/@{}', 'url #u', 'text {}', '');
    const address = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ unit: 'binary' }),
    );
    expect(() => fc.assert(fc.property(holds, address, (places, url) => void held(places, url)))).not.toThrow();
  });

  test('is what somebody wrote, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), (words) => {
        fc.pre(words.trim() !== '' && words.isWellFormed());
        expect(held('query ?q', `https://www.google.fr/search?q=${encodeURIComponent(words)}`)).toBe(words.trim());
        expect(held('text #*/*/{}', `https://www.deepl.com/#fr/en/${encodeURIComponent(words)}`)).toBe(words.trim());
      }),
    );
  });
});
