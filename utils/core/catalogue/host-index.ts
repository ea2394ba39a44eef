import { familyLabel } from './match-pattern';
import type { TldFamilies } from './tld-families';

/** Rules that share a host; the greater `rank`, the more precisely the host was named. */
interface RankedRules<Rule> {
  rules: readonly Rule[];
  rank: number;
}

export interface HostIndex<Rule> {
  /** `host` may begin with `*.` and end with `{tld}`. */
  add(host: string, rule: Rule): void;
  rulesFor(host: string): RankedRules<Rule>[];
}

type RulesByHost<Rule> = Map<string, Rule[]>;

const familyEnding = `.${familyLabel}`;

/**
 * An empty index of rules: a map, asked for the host and then for each of its parents. A family stays one entry
 * (`www.google`, found by the label before the ending): with its 190 endings Google alone would make thousands.
 */
export function hostIndex<Rule>(families: TldFamilies): HostIndex<Rule> {
  const endingsOf = new Map([...families].map(([name, endings]) => [name, new Set(endings)]));
  const plain: RulesByHost<Rule> = new Map();
  const inFamilies: RulesByHost<Rule> = new Map();

  function add(host: string, rule: Rule): void {
    const rulesByHost = host.endsWith(familyEnding) ? inFamilies : plain;
    const name = host.endsWith(familyEnding) ? host.slice(0, -familyEnding.length) : host;
    const key = name.startsWith('*') ? name.slice(1) : name;
    const known = rulesByHost.get(key);
    if (known) known.push(rule);
    else rulesByHost.set(key, [rule]);
  }

  function rulesFor(host: string): RankedRules<Rule>[] {
    const found: RankedRules<Rule>[] = [];
    lookUp(plain, host, found);
    const name = nameInFamily(host, endingsOf);
    if (name) lookUp(inFamilies, name, found);
    return found;
  }

  return { add, rulesFor };
}

/** `doodle.com` is kept for exactly that host, `.doodle.com` for it and all below. */
function lookUp<Rule>(rulesByHost: RulesByHost<Rule>, host: string, found: RankedRules<Rule>[]): void {
  const exact = rulesByHost.get(host);
  if (exact) found.push({ rules: exact, rank: 1 });
  const dotted = `.${host}`;
  for (let dot = 0; dot >= 0; dot = dotted.indexOf('.', dot + 1)) {
    const below = rulesByHost.get(dotted.slice(dot));
    if (below) found.push({ rules: below, rank: -dot });
  }
}

/** `www.google` for www.google.fr and www.google.co.uk, undefined for a host outside the families. */
function nameInFamily(host: string, endingsOf: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  let endingDot = host.lastIndexOf('.');
  for (let labels = 1; labels <= 2 && endingDot > 0; labels += 1) {
    const dotBefore = host.lastIndexOf('.', endingDot - 1);
    const endings = endingsOf.get(host.slice(dotBefore + 1, endingDot));
    if (endings?.has(host.slice(endingDot + 1))) return host.slice(0, endingDot);
    endingDot = dotBefore;
  }
  return undefined;
}
