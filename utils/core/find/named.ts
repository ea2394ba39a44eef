import { foldName } from '../place/fold-name';
import type { Findable } from './find';

/** Words of a search that say nothing of what is looked for: "alternative à …", "free … online". */
const around = new Set(
  (
    'a au aux avec ce comment d dans de des du en et faire creer ecrire gratuit gratuite gratuitement gratuits l la le les libre libres ' +
    'ligne logiciel logiciels meilleur meilleure mon ma mes nouveau nouvelle open ou outil outils par partager plateforme pour quel quelle ' +
    'quitter remplacer sans compte inscription service services simple site source sur un une utiliser web alternative alternatives ' +
    'alternativa application app apps appli an and best by connexion create equivalent equivalents ethique example for free from fr com ' +
    'french francais francaise how is it login make me my new no of on online or privacy replace replacement share similar software start ' +
    'tool tools the to use using vs with without www'
  ).split(' '),
);

/** Of the same words, rather the service that is to be left than the software, and that than a kind. */
const order: readonly Findable['type'][] = ['service', 'software', 'kind'];

/**
 * What a search surely names: a tracked service, a software or a kind of service; undefined where it is about something
 * else. A name of several words has only to be there; of a name of one word, which may be an everyday word, the
 * rest has to be about what it serves, or to say nothing ("doodle sondage gratuit", and not "doodle god").
 */
export function named(searched: string, findables: readonly Findable[]): Findable | undefined {
  const words = foldName(searched);
  const served = new Map<string, string[]>();
  for (const { type, id, names } of findables) {
    if (type === 'kind')
      served.set(
        id,
        names.flatMap((name) => foldName(name).split(' ')),
      );
  }
  let best: { findable: Findable; length: number } | undefined;
  for (const findable of findables) {
    if (!order.includes(findable.type)) continue;
    for (const name of findable.names.map(foldName)) {
      if (name.length < 3 || around.has(name)) continue;
      const rest = without(words, name);
      if (rest === undefined || (best && !isBetter(findable, name, best))) continue;
      const isSure = name.includes(' ') && findable.type !== 'kind';
      const about = new Set(findable.kinds.flatMap((kind) => served.get(kind) ?? []));
      if (isSure || rest.every((word) => around.has(word) || about.has(word))) best = { findable, length: name.length };
    }
  }
  return best?.findable;
}

/** The other words of a search that holds this name, whole words alone; undefined where it does not. */
function without(searched: string, name: string): string[] | undefined {
  const at = name === '' ? -1 : ` ${searched} `.indexOf(` ${name} `);
  if (at < 0) return undefined;
  return ` ${searched} `
    .slice(0, at)
    .concat(' ', ` ${searched} `.slice(at + name.length + 1))
    .split(' ')
    .filter(Boolean);
}

/** A longer name says more; of equal ones, in `order`. */
function isBetter({ type }: Findable, name: string, best: { findable: Findable; length: number }): boolean {
  if (name.length !== best.length) return name.length > best.length;
  return order.indexOf(type) < order.indexOf(best.findable.type);
}
