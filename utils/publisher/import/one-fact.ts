import { factLines, type Fact } from '../federation/properties-text';

/** The text with one fact more below those of its section, or in the place of what was said of it. */
export function withFact(text: string, fact: Fact): string {
  const lines = text.trimEnd().split('\n');
  const [source, line] = factLines(fact);
  const at = indexOf(lines, fact.path);
  if (at >= 0) {
    const hasSource = lines[at - 1]?.startsWith('# Source:') ?? false;
    return joined(lines.toSpliced(hasSource ? at - 1 : at, hasSource ? 2 : 1, source, line));
  }
  const sections = [fact.path.slice(0, fact.path.lastIndexOf('.') + 1), `${fact.path.split('.')[0]}.`];
  const below = sections.map((section) => lines.findLastIndex((each) => each.startsWith(section)));
  return joined(lines.toSpliced((below.find((index) => index >= 0) ?? lines.length - 1) + 1, 0, source, line));
}

/** The text without a fact and its source. */
export function withoutFact(text: string, path: string): string {
  const lines = text.trimEnd().split('\n');
  const at = indexOf(lines, path);
  if (at < 0) return text;
  const hasSource = lines[at - 1]?.startsWith('# Source:') ?? false;
  return joined(lines.toSpliced(hasSource ? at - 1 : at, hasSource ? 2 : 1));
}

const indexOf = (lines: readonly string[], path: string) => lines.findIndex((line) => line.startsWith(`${path} = `));

const joined = (lines: readonly string[]) => `${lines.join('\n')}\n`;
