import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { iconSet } from '../catalogue/kind-icons';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The packages whose code travels in the extension, and where their sources are. */
export const bundledPackages: ReadonlyMap<string, string> = new Map([
  ['preact', 'https://github.com/preactjs/preact'],
  ['idb', 'https://github.com/jakearchibald/idb'],
  ['valibot', 'https://github.com/open-circle/valibot'],
  ['jose', 'https://github.com/panva/jose'],
  ['webextension-polyfill', 'https://github.com/mozilla/webextension-polyfill'],
  ['d3-geo', 'https://github.com/d3/d3-geo'],
  ['wxt', 'https://github.com/wxt-dev/wxt'],
]);

/** Of a package.json. */
interface Manifest {
  version: string;
  license: string;
}

interface Attribution {
  name: string;
  url: string;
  licence: string;
  licenceUrl?: string;
  /** What of it is in the extension. */
  gives: { fr: string; en: string };
  /** The package that it comes by, with its version, or the year or month that it is of, where that is known. */
  edition?: string;
  changes: string;
}

/** `licences.txt` of the package: who made what is in it, and on what terms, with the licences' own words. */
export function licences(): string {
  const attributions: Attribution[] = JSON.parse(read('data/attributions.json'));
  const data = attributions.map(({ name, url, licence, licenceUrl, gives, edition, changes }) =>
    [
      `${name}${edition ? `, ${edition}` : ''} <${url}>`,
      gives.en,
      `Licence: ${licence}${licenceUrl ? ` <${licenceUrl}>` : ''}`,
      `Changes: ${changes}`,
    ].join('\n'),
  );
  return [
    heading('Chatière', 'AGPL-3.0-or-later; the text of this licence stands at the end.'),
    heading('Data'),
    ...data,
    heading('Software'),
    ...[...bundledPackages, iconSet].map(licenceOf),
    heading('GNU Affero General Public License'),
    read('LICENSE').trim(),
    '',
  ].join('\n\n');
}

function licenceOf([name, sources]: readonly [string, string]): string {
  const folder = `node_modules/${name}`;
  const { version, license }: Manifest = JSON.parse(read(`${folder}/package.json`));
  const file = ['LICENSE', 'LICENSE.md']
    .map((each) => `${folder}/${each}`)
    .find((each) => existsSync(`${root}${each}`));
  const text = file ? read(file).trim() : withoutFile.get(name);
  if (text === undefined) throw new Error(`${name} has no licence file: it cannot be shipped without one.`);
  return heading(`${name} ${version}`, `Licence: ${license}. Sources: <${sources}>`, text);
}

/** WXT's own package leaves its licence file out; its repository has it: https://github.com/wxt-dev/wxt/blob/main/LICENSE */
const withoutFile = new Map([['wxt', `MIT License\n\nCopyright (c) 2023 Aaron\n\n${mitTerms()}`]]);

/** The terms of the MIT licence are the same for all: they are read where they lie, so that none is mistyped. */
function mitTerms(): string {
  const text = read('node_modules/preact/LICENSE');
  return text.slice(text.indexOf('Permission is hereby granted')).trim();
}

function heading(title: string, ...paragraphs: string[]): string {
  return [`${title}\n${'-'.repeat(title.length)}`, ...paragraphs].join('\n\n');
}

function read(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}
