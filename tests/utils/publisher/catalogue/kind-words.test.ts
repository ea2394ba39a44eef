import { expect, test } from 'vitest';
import words from '../../../../data/kind-words.json';
import { kindWords } from '../../../../utils/publisher/catalogue/kind-words';
import { readKindWords } from '../../../../utils/publisher/catalogue/read-kind-words';

const ours = readKindWords();

test.each([
  ['Courriel', ['email']],
  ['Nubo – Mail', ['email']],
  ['Boîtes e-mail', ['email']],
  ['Sondages', ['date-poll']],
  ['Visio', ['video-call']],
  ['Visioconférences', ['video-call']],
  ['Nubo – Carnet d’adresses', ['contacts']],
  ["Carnet d'adresses", ['contacts']],
  ['Infini – Listes', ['mailing-list']],
  ['Agenda partagé', ['calendar']],
  ['CARTES', ['map']],
  ['Carte mentale', ['mindmap']],
  ['Video hosting', ['video-sharing']],
  ['Video conference', ['video-call']],
  ['Address book and calendars', ['calendar', 'contacts']],
  ['Tableur et pad', ['collab-text', 'spreadsheet']],
  ['Hébergement de sites', ['website']],
])('« %s » speaks of %s', (name, kinds) => {
  expect(ours.namedIn(name)).toEqual(kinds);
});

test.each(['Chat Noir', 'Padowan', 'Mailles et laine', 'Passerelles', 'Serveur Minecraft', '', 'Formidable'])(
  '« %s » speaks of none',
  (name) => {
    expect(ours.namedIn(name)).toEqual([]);
  },
);

test('a word that is part of a longer one that counts does not count for itself', () => {
  const some = kindWords(['map', 'mindmap'], { map: ['carte'], mindmap: ['carte mentale'] });
  expect(some.namedIn('Cartes mentales')).toEqual(['mindmap']);
  expect(some.namedIn('Cartes mentales et cartes')).toEqual(['map', 'mindmap']);
  expect([some.has('map'), some.has('email')]).toEqual([true, false]);
});

test('the words are those of kinds that exist, and no word is that of two', () => {
  expect(Object.keys(words).filter((kind) => !ours.has(kind))).toEqual([]);
  const wrong = Object.entries(words).flatMap(([kind, names]) =>
    names.filter((name) => ours.namedIn(name).join() !== kind).map((name) => [kind, name]),
  );
  expect(wrong).toEqual([]);
});
