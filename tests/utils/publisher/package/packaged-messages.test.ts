import { mkdirSync, mkdtempSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packagedMessages } from '../../../../utils/publisher/package/packaged-messages';
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

test('a third language is its own file: its sentences, its words for dates, and English for the rest', () => {
  write('public/_locales/eo/messages.json', { language: { message: 'eo' }, quit: { message: 'Forlasi' } });
  const messages = packed('eo');
  expect(messages.quit?.message).toBe('Forlasi');
  expect(messages.open?.message).toBe(packed('en').open?.message);
  expect(JSON.parse(messages.localeWords!.message)).toMatchObject({ countries: { CH: 'Svisujo' } });
});

test('its words for what data say are a file of data/names, and travel with its messages alone', () => {
  write('public/_locales/pt_BR/messages.json', { language: { message: 'pt-BR' } });
  write('data/names/pt_BR.json', { 'Date polls': 'Enquetes de datas' });
  expect(JSON.parse(packed('pt_BR').localeWords!.message)).toMatchObject({
    names: { 'Date polls': 'Enquetes de datas' },
  });
  for (const language of ['en', 'fr']) expect(packed(language).localeWords?.message).not.toContain('names');
});
