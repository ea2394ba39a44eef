import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json';
import { parseLeaving } from '../../utils/publisher/catalogue/leaving';
import { parseServiceKind } from '../../utils/publisher/catalogue/service-kind';
import { parseSoftware } from '../../utils/publisher/catalogue/software';
import { parseTrackedService } from '../../utils/publisher/catalogue/tracked-service';
import { proofs } from './proofs';
import { withPart, writtenParts } from './written-parts';

const documents = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' }).trim().split('\n');

test('all documents are looked at', () => {
  expect(documents.length).toBeGreaterThan(7);
});

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  test('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link]) => link!);
    const [missing, headless] = [new Set<string>(), new Set<string>()];
    for (const link of links) {
      const [file = '', heading] = link.split('#');
      const target = file === '' ? document : path.join(path.dirname(document), file);
      if (!existsSync(target)) missing.add(link);
      else if (heading !== undefined && !headingsOf(readFileSync(target, 'utf8')).includes(heading)) headless.add(link);
    }
    expect([...missing, ...headless]).toEqual([]);
  });

  test('names commands that exist', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z0-9:-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([]);
  });

  test('was merged to its end: no mark of a conflict is left, as git or a formatter writes it', () => {
    expect(text.match(/^\s*(<<<<<<<|>>>>>>>|> > > > > > >) .*$/m)?.[0]).toBeUndefined();
  });

  test('names files of ours that exist', () => {
    const named = [
      ...text.matchAll(/`((?:data|tests|utils|entrypoints|components|public)\/[\w./-]+\.(?:json|tsx?|md))`/g),
    ];
    const invented = 'data/services/pollbrite.json'; // the example
    const gone = named.map(([, file]) => file!).filter((file) => !existsSync(file) && file !== invented);
    expect(gone).toEqual([]);
  });
});

test.each(writtenParts)(
  'the $part of $document are as `npm run documents` writes them',
  async ({ document, part, write }) => {
    const text = readFileSync(document, 'utf8');
    expect(text).toBe(await withPart(text, part, await write()));
  },
);

test('SECURITY.md names each test that bears an id, and each id is of one test', () => {
  const [told = ''] = readFileSync('.github/SECURITY.md', 'utf8').split('\n## Tests\n');
  const named = [...told.matchAll(/\bS\d+\b/g)].map(([id]) => id);
  const ids = proofs().map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(100);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect([...new Set(named)].toSorted()).toEqual(ids.toSorted());
});

test('the examples of data/README.md are read without a problem', () => {
  const text = readFileSync('data/README.md', 'utf8');
  const examples = [...text.matchAll(/```json\n(\{\n[\s\S]*?\n\})\n```/g)].map(
    ([, json]) => JSON.parse(json!) as object,
  );
  expect(examples).toHaveLength(4);
  for (const example of examples) expect(parserOf(example)('example', example).problems).toEqual([]);
});

function parserOf(example: object) {
  if ('closeAccount' in example) return parseLeaving;
  if ('name' in example && !('match' in example)) return parseSoftware;
  return 'match' in example ? parseTrackedService : parseServiceKind;
}

/** As forges make anchors of headings. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
