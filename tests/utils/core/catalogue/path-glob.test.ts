import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globsOverlap, matchesPathGlob } from '../../../../utils/core/catalogue/path-glob';

/** What a glob means, said as slowly and plainly as possible. */
function fits(glob: string, path: string): boolean {
  if (glob === '') return path === '';
  if (glob.startsWith('*')) return fits(glob.slice(1), path) || (path !== '' && fits(glob, path.slice(1)));
  return path !== '' && glob[0] === path[0] && fits(glob.slice(1), path.slice(1));
}

const globs = fc.array(fc.constantFrom('a', 'b', '/', '*', '?'), { maxLength: 8 }).map((letters) => letters.join(''));
const paths = fc.array(fc.constantFrom('a', 'b', '/', '?'), { maxLength: 10 }).map((letters) => letters.join(''));

describe('a path glob', () => {
  test('without a star fits that path alone', () => {
    expect(matchesPathGlob('/photos', '/photos')).toBe(true);
    expect(matchesPathGlob('/photos', '/photos/')).toBe(false);
    expect(matchesPathGlob('/photos', '/my/photos')).toBe(false);
  });

  test('lets a star stand for anything, nothing and slashes included', () => {
    expect(matchesPathGlob('/forms/*', '/forms/')).toBe(true);
    expect(matchesPathGlob('/a/*/document/*', '/a/example.org/x/document/d/1/edit?usp=sharing')).toBe(true);
    expect(matchesPathGlob('/*.paper*', '/scl/fi/abc/Notes.paper?rlkey=x')).toBe(true);
  });

  test('does not let two parts share the same letters', () => {
    expect(matchesPathGlob('/aba*aba', '/ababa')).toBe(false);
    expect(matchesPathGlob('/aba*aba', '/abaaba')).toBe(true);
  });

  test('takes a question mark for a question mark', () => {
    expect(matchesPathGlob('/maps?*', '/maps?q=lyon')).toBe(true);
    expect(matchesPathGlob('/maps?*', '/mapsX')).toBe(false);
  });

  test('fits exactly what its plain meaning says', () => {
    fc.assert(
      fc.property(globs, paths, (glob, path) => {
        expect(matchesPathGlob(glob, path)).toBe(fits(glob, path));
      }),
      { numRuns: 3000 },
    );
  });

  test('reads a hostile address once, however long [S80]', () => {
    class CountedPath extends String {
      passed = 0;
      override indexOf(part: string, from = 0): number {
        const place = super.indexOf(part, from);
        this.passed += (place < 0 ? this.length : place + part.length) - from;
        return place;
      }
    }
    const path = new CountedPath(`/${'a/'.repeat(50_000)}`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a counting stand-in for a plain string
    expect(matchesPathGlob('/*a/*a/*a/*a/*b', path as unknown as string)).toBe(false);
    expect(path.passed).toBeLessThanOrEqual(path.length);
  });
});

describe('two globs', () => {
  test('overlap where one address fits both', () => {
    expect(globsOverlap('/a/*/drawings/*', '/a/*/document/*')).toBe(true);
    expect(globsOverlap('/document/*', '/drawings/*')).toBe(false);
    expect(globsOverlap('/maps', '/maps*')).toBe(true);
    expect(globsOverlap('/maps', '/maps/*')).toBe(false);
  });

  test('overlap whichever is named first, and whenever some path fits both', () => {
    fc.assert(
      fc.property(globs, globs, paths, (one, other, path) => {
        expect(globsOverlap(one, other)).toBe(globsOverlap(other, one));
        expect(globsOverlap(one, other) || !(fits(one, path) && fits(other, path))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('of which one has no star overlap exactly when the other fits it', () => {
    fc.assert(
      fc.property(globs, paths, (glob, path) => {
        expect(globsOverlap(glob, path)).toBe(fits(glob, path));
      }),
      { numRuns: 3000 },
    );
  });
});
