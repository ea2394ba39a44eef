import { expect, test } from 'vitest';
import { withDe } from '../../../../utils/core/text/french-de';

test.each([
  ['Brest', 'de Brest'],
  ['Orléans', 'd’Orléans'],
  ['Évry', 'd’Évry'],
  ['Île-d’Yeu', 'd’Île-d’Yeu'],
  ['Œuilly', 'd’Œuilly'],
  ['Yverdon', 'd’Yverdon'],
  ['Yerres', 'de Yerres'],
  ['Hazebrouck', 'de Hazebrouck'],
  ['Le Mans', 'du Mans'],
  ['Les Abymes', 'des Abymes'],
  ['La Rochelle', 'de La Rochelle'],
  ['L’Haÿ-les-Roses', 'de L’Haÿ-les-Roses'],
  ['Lens', 'de Lens'],
  ['Lesneven', 'de Lesneven'],
  ['Infini', 'd’Infini'],
  ['42l', 'de 42l'],
  ['', 'de '],
])('« %s » follows « de » as « %s »', (name, expected) => {
  expect(withDe(name)).toBe(expected);
});
