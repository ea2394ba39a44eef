/** A word of thanks to whoever set up a page of these kinds, with a proposal for the next time. No kinds: all others. */
interface Words {
  kinds: string[];
  fr: string;
  en: string;
}

/** What is proposed to them. */
interface Proposal {
  name: string;
  host: string;
  address: string;
}

/** The words for a kind, in both languages, with the proposal in its place; undefined where there are none for it. */
export function wordsForOthers(
  all: readonly Words[],
  kind: string,
  { name, host, address }: Proposal,
): Omit<Words, 'kinds'> | undefined {
  const words = all.find(({ kinds }) => kinds.includes(kind)) ?? all.find(({ kinds }) => kinds.length === 0);
  const put: Record<string, string> = { '{name}': name, '{host}': host, '{address}': address };
  const filled = (text: string) => text.replace(/\{(?:name|host|address)\}/g, (placeholder) => put[placeholder]!);
  return words && { fr: filled(words.fr), en: filled(words.en) };
}
