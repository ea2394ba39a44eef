import type { CataloguedSoftware, SoftwareAccount } from './catalogued-software';

/** What a closed card and the ranking need to know of the software of a service. */
export interface SoftwareFacts {
  name: string;
  account?: SoftwareAccount;
  ended?: { since: string; successor?: string };
  notFree?: boolean;
}

/**
 * Prepares the question "what is known of these software?", asked for each service with the ids that its software goes
 * by. Of several only that is said which holds for each of them. Undefined where nothing is known.
 */
export function softwareFacts(
  catalogued: CataloguedSoftware | undefined,
): (ids: string[]) => SoftwareFacts | undefined {
  const account = new Map<string, SoftwareAccount>();
  for (const nature of ['never', 'optional', 'always'] as const) {
    for (const id of idsIn(catalogued?.account[nature])) account.set(id, nature);
  }
  const notFree = new Set(idsIn(catalogued?.notFree));
  const names = new Map(Object.entries(catalogued?.names ?? {}));
  const ended = new Map(Object.entries(catalogued?.ended ?? {}));
  const remembered = new Map<string, SoftwareFacts | undefined>(); // so that all candidates share one record
  const factsOf = ([id = '', ...others]: string[]): SoftwareFacts | undefined => {
    const [since, successor] = (others.length === 0 && ended.get(id)) || [];
    const facts = {
      account: others.every((other) => account.get(other) === account.get(id)) ? account.get(id) : undefined,
      ended: since === undefined ? undefined : { since, successor },
      notFree: [id, ...others].every((one) => notFree.has(one)) || undefined,
    };
    const isSilent = Object.values(facts).every((fact) => fact === undefined);
    return isSilent ? undefined : { name: names.get(id) ?? '', ...facts };
  };
  return (ids) => {
    const key = ids.join(' ');
    if (!remembered.has(key)) remembered.set(key, factsOf(ids));
    return remembered.get(key);
  };
}

const idsIn = (text = ''): string[] => text.split(' ').filter(Boolean);
