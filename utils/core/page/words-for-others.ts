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

/** The words for a kind, in both languages, with what stands for `{…}` in them; undefined where there are none for it. */
export function wordsForOthers(
  all: readonly Words[],
  kind: string,
  { name, host, address }: Proposal,
): (Omit<Words, 'kinds'> & { fills: Record<string, string> }) | undefined {
  const words = all.find(({ kinds }) => kinds.includes(kind)) ?? all.find(({ kinds }) => kinds.length === 0);
  return words && { fr: words.fr, en: words.en, fills: { name, host, address } };
}
