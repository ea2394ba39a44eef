const lastBrackets = /\(((?:[^()]|\([^()]*\))*)\)\s*$/;
const dates = /\b((?:19|20)\d{2})(?:-(0[1-9]|1[0-2])(?:-([0-2]\d|3[01]))?)?(?!\d)/g;

/**
 * The newest date among the sources of a service, as exact as it is given (`2023`, `2023-12`): when somebody last saw it.
 * A source ends with its date in brackets, which may be a span (`2019-2023`). Sources of its host do not count: they say
 * nothing of the service. Undefined if no source bears a date.
 */
export function newestSource(sources: Readonly<Record<string, string>>): string | undefined {
  const ofService = Object.entries(sources).filter(([path]) => /^(service|software)\./.test(path));
  const inBrackets = ofService.map(([, source]) => lastBrackets.exec(source)?.[1] ?? '').join(' ');
  const found = [...inBrackets.matchAll(dates)].map(([date]) => date);
  return found.toSorted().at(-1);
}
