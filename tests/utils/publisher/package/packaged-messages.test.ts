import { mkdirSync, mkdtempSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Texts } from '../../../../utils/core/text/locale-words';
import { packagedMessages } from '../../../../utils/publisher/package/packaged-messages';
import { packedLanguage } from '../../../../utils/publisher/package/packed-language';
import { root } from '../../../source-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chatiere-'));
  cpSync(path.join(root, 'public/_locales'), path.join(folder, 'public/_locales'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, json: unknown) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), JSON.stringify(json));
};
const packed = (language: string) =>
  JSON.parse(packagedMessages(['CH'], folder).get(`_locales/${language}/messages.json`) ?? '{}') as Record<
    string,
    { message: string } | undefined
  >;
const texts = (language: string) => JSON.parse(packed(language).texts?.message ?? '{}') as Texts;

test('a third language is its own file: its sentences, its words for dates, and English for the rest', () => {
  write('public/_locales/eo/messages.json', { language: { message: 'eo' }, quit: { message: 'Forlasi' } });
  const { sentences, words } = texts('eo');
  expect(sentences.quit).toBe('Forlasi');
  expect(sentences.open).toBe(texts('en').sentences.open);
  expect(words.countries).toEqual({ CH: 'Svisujo' });
});

test('its words for what data say are a file of data/names, and travel with its messages alone', () => {
  write('public/_locales/pt_BR/messages.json', { language: { message: 'pt-BR' } });
  write('data/names/pt_BR.json', { 'Date polls': 'Enquetes de datas' });
  expect(texts('pt_BR').words.names).toEqual({ 'Date polls': 'Enquetes de datas' });
  for (const language of ['en', 'fr']) expect(texts(language).words.names).toBeUndefined();
});

test('the browser looks up a few messages itself, and all sentences are one more', () => {
  const messages = packed('fr');
  expect(Object.keys(messages)).toEqual([
    'language',
    'extensionName',
    'extensionDescription',
    'commandNotToday',
    'texts',
  ]);
  expect(messages.language?.message).toBe('fr');
  expect(messages.extensionName?.message).toBe('Chatière');
  expect(texts('fr').sentences.extensionName).toBe('Chatière');
});

test('a dollar, which browsers take for a placeholder, comes through', () => {
  const { texts: one } = packedLanguage({ price: { message: '$5 or $$' } }, texts('fr').words);
  expect(one?.message).not.toContain('$');
  expect((JSON.parse(one?.message ?? '{}') as Texts).sentences.price).toBe('$5 or $$');
});
