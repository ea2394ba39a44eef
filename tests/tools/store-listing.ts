import { readFileSync } from 'node:fs';

export const storeFolder = '.github/store';

/** A picture of the listing: its file, what it is of, and the one sentence in it. */
export interface StorePicture {
  file: string;
  situation: string;
  sentence: string;
}

/** Heading → what stands below it, of the listing in this language. */
export function listing(language: 'en' | 'fr'): Map<string, string> {
  const text = readFileSync(`${storeFolder}/${language}.md`, 'utf8');
  const parts = text.split(/^##? /m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]));
}

/** The pictures that the listing names, in its order. */
export function storePictures(language: 'en' | 'fr'): StorePicture[] {
  const lines = listing(language).get(language === 'fr' ? 'Images' : 'Pictures') ?? '';
  const named = lines.matchAll(/^- \[`((?:en|fr)-\d-([a-z-]+)\.png)`\]\(\1\)\s?: (.*)$/gmu);
  return Array.from(named, ([, file = '', situation = '', sentence = '']) => ({ file, situation, sentence }));
}
