import { parseServiceKind } from '../catalogue/service-kind';
import { readCatalogueFiles } from '../catalogue/read-catalogue';
import type { Check } from './interview';
import { jsonText } from '../schemas/json-text';
import { schemaKey } from '../schemas/file-schemas';
import type { NewFiles } from './new-files';
import { shortNameCheck } from './short-name';
import type { Context } from './context';

const pathOf = (id: string) => `data/kinds/${id}.json`;

/** Asks for a kind: what services are for. The software that serves it is named in its own files. */
export async function addKind({ ask, t, folder }: Context): Promise<NewFiles> {
  const id = await ask.text(t('kind.id'), shortNameCheck(folder, pathOf, t, readCatalogueFiles().kinds));
  const fr = await ask.text(t('kind.fr'), fieldCheck('fr'));
  const en = await ask.text(t('kind.en'), fieldCheck('en'));
  const availability = await ask.optional(t('kind.availability'), fieldCheck('availability'));
  const kind = { fr, en, availability };
  const [problem] = parseServiceKind(id, JSON.parse(JSON.stringify(kind))).problems;
  if (problem) throw new Error(`${problem.code} ${problem.detail}`);
  return {
    created: new Map([[pathOf(id), await jsonText({ ...schemaKey('kinds'), ...kind })]]),
    changed: new Map(),
    next: t('kind.next', { id }),
  };

  function fieldCheck(field: string): Check {
    return (answer) => {
      const { problems } = parseServiceKind('checked', { [field]: answer });
      return problems.some(({ detail }) => detail === field) ? t('unreadable', { detail: answer }) : undefined;
    };
  }
}
