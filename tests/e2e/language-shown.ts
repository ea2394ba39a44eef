import { readFileSync } from 'node:fs';
import path from 'node:path';
import { localeWords } from '../../utils/publisher/package/locale-words';
import { pseudoCode } from '../pseudo-language';

/** What a page shows and says: its texts, and those of them that do not fit where they stand. Runs in the page. */
export function shownTexts(): { texts: string[]; cut: string[] } {
  const texts: string[] = [];
  const cut: string[] = [];
  const seen = { visibilityProperty: true };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (
      !element ||
      !element.checkVisibility(seen) ||
      element.closest('[lang]') !== document.documentElement ||
      /^(SCRIPT|STYLE|TEXTAREA|CODE|PRE)$/.test(element.tagName)
    )
      continue;
    if (node.textContent?.trim()) texts.push(node.textContent.trim());
  }
  for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
    if (!element.checkVisibility(seen)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const said = element.getAttribute(name)?.trim();
      if (said) texts.push(said);
    }
    const hides = /hidden|clip/.test(getComputedStyle(element).overflowX);
    const isForScreenReaders = element.clientWidth <= 1;
    if (hides && !isForScreenReaders && element.scrollWidth > element.clientWidth + 1)
      cut.push(element.innerText.slice(0, 80));
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    // The innermost element without which the page would fit.
    const culprit = [...document.querySelectorAll<HTMLElement>('body *')].findLast((element) => {
      element.style.display = 'none';
      const fits = document.documentElement.scrollWidth <= clientWidth;
      element.style.removeProperty('display');
      return fits;
    });
    cut.push(`the page, ${scrollWidth} px wide by ${culprit?.outerHTML.slice(0, 120)}`);
  }
  return { texts, cut };
}

/** Names that stand in no data. */
const unchanged = [
  'ChatonsInfos', // a format
  'support@deepl.com', // where one asks for it
  'storage', // as the manifest names them
  'alarms',
  'activeTab',
  'scripting',
  'contextMenus',
];

/** Texts that no language changes: those of the registry are hosts' own words, the others are names. */
export function namesIn(folder: string): string[] {
  const found = new Set<string>();
  const gather = (json: unknown): void => {
    if (typeof json === 'string') found.add(json);
    else if (typeof json === 'object' && json !== null) for (const value of Object.values(json)) gather(value);
  };
  gather(JSON.parse(readFileSync(path.join(folder, 'registry.json'), 'utf8')));
  const catalogue = JSON.parse(readFileSync(path.join(folder, 'catalogue.json'), 'utf8')) as { services: unknown };
  gather(catalogue.services);
  const sources = JSON.parse(readFileSync('data/attributions.json', 'utf8')) as Record<string, unknown>[];
  gather(sources.map(({ name, edition, licence }) => [name, edition, licence]));
  for (const name of unchanged) found.add(name);
  return [...found].filter((name) => /\p{L}{2}/u.test(name)).toSorted((one, other) => other.length - one.length);
}

/** A country in the words of the generated language, of those where hosts are or that the map shows. */
const country = `(${Object.values(localeWords(pseudoCode, ['FR', 'BE', 'CA', 'CH', 'LU', 'MC']).countries).join('|')})`;

/** A region, as its country names it, and the country; or countries alone. */
const region = new RegExp(`^([^⟦⟧]+ · )?${country}(, ${country})*$`, 'u');

/** A month of a year, in its words too. */
const monthOfYear = new RegExp(`\\b(${localeWords(pseudoCode, []).longMonths.join('|')}) \\d{4}\\b`, 'gu');

const hasWord = /\p{L}{3}/u;

/** The texts in which words are left when what the third language says, names, addresses and dates are taken out. */
export function untranslated(texts: readonly string[], names: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => {
    let rest = text.replace(/^\S+\.\S+$/, '').replace(region, ''); // an address alone, or a region
    for (let before = ''; before !== rest;) {
      before = rest;
      rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, ' ');
    }
    if (!hasWord.test(rest)) return false; // thousands of names need not be looked for
    for (const name of names) if (rest.includes(name)) rest = rest.replaceAll(name, ' ');
    rest = rest.replace(/https?:\/\/\S+|\b[\w-]+(\.[\w-]+)+\S*/g, ' ');
    rest = rest.replace(/\b\d{1,2}\. \p{L}+\.? \d{4}\b/gu, ' '); // a date, which the browser's own words write
    rest = rest.replace(monthOfYear, ' ');
    return hasWord.test(rest);
  });
}
