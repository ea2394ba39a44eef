/** Words beside the name of a software that say nothing about which one it is. */
const anywhere = wordSet(
  'server serveur instance logiciel software application app docker container podman yunohost ynh',
  'community communautaire ce version edition stable latest lts alpha beta rc nightly preview release',
);

/** As `anywhere`, and too common to stand beside an everyday word: « notes de service » is no software. */
const besideNames = wordSet(
  'le la les l un une the a an de du des d of for pour par by sur on en in au aux et and ou or avec with via',
  'web webapp plateforme platform service outil tool site online ligne main officiel official public publique',
  'libre free open source opensource foss oss auto heberge hebergee self selfhosted hosted hebergement hosting local',
  'fork ex anciennement formerly aka alias ancien nouveau nouvelle new base based powered propulse using',
  'spring summer autumn winter printemps ete automne hiver all one aio',
);

/** Editions that are paid for, and no free software: a name with one of them is another's. */
const paid = wordSet(
  'enterprise entreprise premium pro professional professionnel business ultimate commercial ee cloud',
);

/** Editions that may stand beside an everyday word. */
const knownEditions = wordSet('team community communautaire glitch standard libre free open desktop server');

const version = /^(?:v|rc|alpha|beta|dev)?\d+(?:(?:a|b|rc|alpha|beta)\d*)?$/;

/** Whether a word tells nothing of which software it is. `strict`: beside a name that is an everyday word. */
export function saysNothing(word: string, strict: boolean): boolean {
  return version.test(word) || anywhere.has(word) || (!strict && besideNames.has(word));
}

/**
 * The words without those that name an edition: "team edition", « édition communautaire », "glitch edition". What is paid
 * for stays, and beside an everyday word so does an edition that nobody knows.
 */
export function withoutEdition(words: readonly string[], strict: boolean): string[] {
  const isOne = (word: string | undefined) =>
    word !== undefined && !paid.has(word) && (!strict || knownEditions.has(word)) && !version.test(word);
  return words.filter((word, at) => {
    const [before, after] = [words[at - 1], words[at + 1]];
    if (word === 'edition') return false;
    if (after === 'edition') return !isOne(word);
    return before !== 'edition' || isOne(words[at - 2]) || !isOne(word);
  });
}

function wordSet(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
