import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import baseline from '../build/permissions.json';
import english from '../../public/_locales/en/messages.json';
import french from '../../public/_locales/fr/messages.json';
import { listing, storeFolder, storePictures } from '../tools/store-listing';

const languages = {
  en: {
    messages: english,
    headings: ['Summary', 'Description', 'Pictures', 'Privacy', 'Single purpose', 'Permissions', 'Data'],
  },
  fr: {
    messages: french,
    headings: ['Résumé', 'Description', 'Images', 'Vie privée', 'Usage unique', 'Permissions', 'Données'],
  },
} as const;

/** Most characters that a store takes; 132 is Chrome's limit of a summary, and addons.mozilla.org takes 250. */
const most = { name: 75, summary: 132, description: 15_000, purpose: 1000, permission: 1000 };

test.each(['en', 'fr'] as const)('the listing has what the stores ask for, and fits: %s', (language) => {
  const { messages, headings } = languages[language];
  const parts = listing(language);
  const [summary = '', description = '', , , purpose = ''] = headings.map((heading) => parts.get(heading));
  expect([...parts.keys()]).toEqual([messages.extensionName.message, ...headings]);
  expect(summary).toBe(messages.extensionDescription.message); // Chrome shows the manifest's
  expect(messages.extensionName.message.length).toBeLessThanOrEqual(most.name);
  expect(summary.length).toBeLessThanOrEqual(most.summary);
  expect(description.length).toBeLessThanOrEqual(most.description);
  expect(purpose.length).toBeLessThanOrEqual(most.purpose);
});

test.each(['en', 'fr'] as const)(
  'each permission of the manifest has its reason, and nothing else has: %s',
  (language) => {
    const lines = listing(language).get('Permissions')!.split('\n');
    const named = lines.map((line) => /^- `([^`]+)`\s?: /u.exec(line)?.[1]);
    const { permissions, optional_host_permissions: sites } = baseline['chrome-mv3'];
    expect(named).toEqual([...permissions, ...sites]);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(most.permission);
  },
);

/** Width and height, as a PNG begins. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(`${storeFolder}/${file}`);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('the listing names five pictures in each language, of the same situations, each of the size that stores take', () => {
  const [inEnglish, inFrench] = [storePictures('en'), storePictures('fr')];
  const situations = ['service', 'search', 'host', 'directory', 'one-host'];
  for (const pictures of [inEnglish, inFrench]) {
    expect(pictures.map(({ situation }) => situation)).toEqual(situations);
    expect(pictures.map(({ file }) => sizeOf(file))).toEqual(situations.map(() => [1280, 800]));
    for (const { sentence } of pictures) expect(sentence).toMatch(/^.{10,70}\.$/u);
  }
  const named = [...inEnglish, ...inFrench].map(({ file }) => file);
  expect(readdirSync(storeFolder).filter((file) => file.endsWith('.png'))).toEqual(named.toSorted());
});
