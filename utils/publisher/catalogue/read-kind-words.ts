import words from '../../../data/kind-words.json' with { type: 'json' };
import { kindWords, type KindWords } from './kind-words';
import { idsIn } from './read-catalogue';

/** The kinds of data/kinds, known again by the words of data/kind-words.json. */
export const readKindWords = (): KindWords => kindWords(idsIn('kinds'), words);
