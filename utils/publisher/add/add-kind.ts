import { parseServiceKind } from '../catalogue/service-kind';
import { readCatalogueSources } from '../catalogue/read-catalogue';
import type { Check } from './interview';
import { jsonText } from './json-text';
import type { NewFiles } from './new-files';
import { shortNameCheck } from './short-name';
import type { World } from './world';

const pathOf = (id: string) => `data/kinds/${id}.json`;

/** Asks for a kind: what services are for, and the free software that does it. */
export async function addKind({ ask, t, folder }: World): Promise<NewFiles> {
  const id = await ask.text(t('kind.id'), shortNameCheck(folder, pathOf, t, readCatalogueSources().kinds));
  const fr = await ask.text(t('kind.fr'), fieldCheck('fr'));
  const en = await ask.text(t('kind.en'), fieldCheck('en'));
  const lines = await ask.list(t('kind.software'), eachNewName(), { atLeastOne: true });
  const software: object[] = [];
  for (const [name = '', ...aliases] of lines.map(namesIn)) {
    const always = await ask.yes(t('kind.always', { software: name }));
    software.push({ name, ...(aliases.length > 0 && { aliases }), ...(!always && { ifEnabled: true }) });
  }
  const availability = await ask.optional(t('kind.availability'), fieldCheck('availability'));
  const equivalence = await ask.optional(t('kind.equivalence'), fieldCheck('equivalence'));
  const kind = { fr, en, software, availability, equivalence };
  const [problem] = parseServiceKind(id, JSON.parse(JSON.stringify(kind))).problems;
  if (problem) throw new Error(`${problem.code} ${problem.detail}`);
  return {
    created: new Map([[pathOf(id), await jsonText(kind)]]),
    changed: new Map(),
    next: t('kind.next', { id }),
  };

  function fieldCheck(field: string): Check {
    return (answer) => {
      const { problems } = parseServiceKind('checked', { [field]: answer });
      return problems.some(({ detail }) => detail === field) ? t('unreadable', { detail: answer }) : undefined;
    };
  }

  /** A name given twice in one kind would hide which software was meant. */
  function eachNewName(): Check {
    const taken = new Set<string>();
    return (line) => {
      const names = namesIn(line);
      const twice = names.find((name, place) => {
        const same = (other: string) => comparable(other) === comparable(name);
        return taken.has(comparable(name)) || names.findIndex(same) < place;
      });
      if (twice !== undefined) return t('kind.nameTwice', { name: twice });
      if (names.length === 0) return t('missing');
      if (names.some((name) => comparable(name) === '')) return t('unreadable', { detail: line });
      for (const name of names) taken.add(comparable(name));
      return undefined;
    };
  }
}

const namesIn = (line: string): string[] =>
  line
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** As the catalogue compares names of software: letters and digits alone. */
const comparable = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
