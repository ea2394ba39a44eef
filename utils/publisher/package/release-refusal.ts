/** What is there before a release. */
interface BeforeRelease {
  /** What `git status --porcelain` says. */
  uncommitted: string;
  /** All tags of the repository. */
  tags: readonly string[];
  /** The version in package.json. */
  current: string;
  /** Versions of which `data/changes.json` tells what is new. */
  told: readonly string[];
  /** What `data/publishers.json` leaves empty, a sentence each. */
  blanks: readonly string[];
}

/** Why this version cannot be released now, in a sentence; undefined when it can. */
export function releaseRefusal(
  version: string,
  { uncommitted, tags, current, told, blanks }: BeforeRelease,
): string | undefined {
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version))
    return `Not a version, major.minor.patch: ${version || 'none was named'}.`;
  if (tags.includes(`v${version}`)) return `${version} is released: there is a tag v${version}.`;
  if (isBelow(version, current)) return `${version} is below ${current}, the version in package.json.`;
  if (told[0] !== version) return `data/changes.json does not tell what is new in ${version}, in its first entry.`;
  if (uncommitted.trim() !== '') return `There is something that is not committed:\n${uncommitted.trimEnd()}`;
  if (blanks.length > 0) return blanks.join('\n');
  return undefined;
}

function isBelow(version: string, other: string): boolean {
  const [parts, others] = [version, other].map((one) => one.split('.').map(Number));
  const place = parts!.findIndex((part, at) => part !== others![at]);
  return place >= 0 && parts![place]! < others![place]!;
}
