import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCatalogue } from '../../core/catalogue/open-catalogue';
import { compileCatalogue } from '../catalogue/compile-catalogue';
import { parseTrackedService, type TrackedService } from '../catalogue/tracked-service';
import { readCatalogueFiles } from '../catalogue/read-catalogue';
import { countryCheck } from './country-check';
import type { Check } from './interview';
import { jsonText } from '../schemas/json-text';
import { schemaKey } from '../schemas/file-schemas';
import { kindsCheck, kindsTyped } from './kinds-check';
import type { NewFiles } from './new-files';
import { shortName, shortNameCheck } from './short-name';
import { familyOf, patternCheck, patternInsideCheck, patternTyped } from './pattern-check';
import type { SentenceKey } from './sentences';
import type { Context } from './context';

/** The addresses that each service is found by. */
export const visitedUrls = 'tests/data/visited-urls.json';
const pathOf = (id: string) => `data/services/${id}.json`;

/** Asks for a tracked service, and for an address to try its patterns with. */
export async function addService({ ask, t, language, folder }: Context): Promise<NewFiles> {
  const { services, kinds, families, ownerPages } = readCatalogueFiles();
  const name = await ask.text(t('service.name'), fieldCheck('name'));
  const id = await ask.text(t('service.id'), shortNameCheck(folder, pathOf, t, services), shortName(name));
  const owner = await ask.text(t('service.owner'), fieldCheck('owner'));
  const ownerCountry = (
    await ask.text(
      t('service.ownerCountry'),
      (answer) => fieldCheck('ownerCountry')(answer.toUpperCase()) ?? countryCheck(t)(answer),
    )
  ).toUpperCase();
  const gafam = await ask.yes(t('service.gafam'));
  const kindIds = kindsTyped(await ask.text(t('service.kinds'), kindsCheck(kinds, language, t)));
  const about = { name, owner, ownerCountry, gafam, kinds: kindIds };
  const { patterns, service } = await patternsOf(id, about);
  const sources = await ask.list(
    t('service.sources'),
    fieldCheck('sources', (answer) => [answer]),
    { atLeastOne: true },
  );
  const note = await ask.optional(t('service.note'), fieldCheck('note'));
  const visited = await ask.list(t('service.visited'), visitedCheck(service), { atLeastOne: true });

  const known: Record<string, string[]> = JSON.parse(readFileSync(join(folder, visitedUrls), 'utf8'));
  const grown = Object.entries({ ...known, [id]: visited }).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    created: new Map([
      [pathOf(id), await jsonText({ ...schemaKey('services'), ...about, ...patterns, note, sources })],
    ]),
    changed: new Map([[visitedUrls, await jsonText(Object.fromEntries(grown))]]),
  };

  /** Again from the start where another service has the same addresses: an exclude more is part of the answer. */
  async function patternsOf(forId: string, rest: object) {
    for (;;) {
      const match = await patternList('service.match', patternCheck(families, t), true);
      const isInside = patternInsideCheck(match, families, t);
      const exclude = await patternList('service.exclude', isInside);
      const given = { match, exclude, hostedContent: await patternList('service.hostedContent', isInside) };
      const tldFamily = familyOf(Object.values(given).flat());
      const filled = Object.entries(given).filter(([, list]) => list.length > 0);
      const all = { ...Object.fromEntries(filled), ...(tldFamily && { tldFamily }) };
      const read = parseTrackedService(forId, { ...rest, ...all, sources: ['…'] });
      const contested = read.value
        ? compileCatalogue([...services, read.value], kinds, [], families, ownerPages).problems
        : [];
      const [problem] = [...read.problems, ...contested];
      if (read.value && !problem) return { patterns: all, service: read.value };
      const key = problem?.code === 'address-contested' ? 'service.contested' : 'unreadable';
      ask.say(t(key, { detail: problem?.detail ?? '' }));
    }
  }

  function patternList(key: SentenceKey, check: Check, atLeastOne = false) {
    const read = (answer: string): string => {
      const pattern = patternTyped(answer);
      if (pattern !== answer) ask.say(t('service.understood', { pattern }));
      return pattern;
    };
    return ask.list(t(key), check, { atLeastOne, read });
  }

  /** Whether core's parser takes this answer for this field. */
  function fieldCheck(field: string, valueOf: (answer: string) => unknown = (answer) => answer): Check {
    return (answer) => {
      const { problems } = parseTrackedService('checked', { [field]: valueOf(answer) });
      return problems.some(({ detail }) => detail === field) ? t('unreadable', { detail: answer }) : undefined;
    };
  }

  function visitedCheck(added: TrackedService): Check {
    const catalogue = openCatalogue(compileCatalogue([...services, added], kinds, [], families, ownerPages).value);
    return (url) => {
      if (!/^https?:\/\//i.test(url)) return t('service.addressNotWhole', { url });
      const found = catalogue?.find(url)?.service;
      if (found?.id === added.id) return undefined;
      return found ? t('service.addressOfOther', { url, other: found.name }) : t('service.addressOfNone', { url });
    };
  }
}
