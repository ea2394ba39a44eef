import type { LocaleWords, Texts } from '../../core/text/locale-words';

/** What a browser looks up itself, for the manifest and its shortcuts; and which language this is. */
const lookedUp = new Set(['language', 'extensionName', 'extensionDescription', 'commandNotToday']);

/** `messages.json` as browsers read it. */
export type Messages = Record<string, { message: string }>;

/**
 * The messages of one language as the package holds them: what the browser itself looks up, and `texts`, in which all
 * sentences and the words of the language lie as JSON. Chromium takes 6 ms to read 700 messages and those of the default
 * language, at the first style sheet of each new process, which waits; one message takes next to nothing.
 */
export function packedLanguage(messages: Messages, words: LocaleWords): Messages {
  const sentences = Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
  const texts: Texts = { sentences, words };
  const kept = Object.entries(messages).filter(([key]) => lookedUp.has(key));
  // Browsers take $ for a placeholder.
  return { ...Object.fromEntries(kept), texts: { message: JSON.stringify(texts).replaceAll('$', String.raw`\u0024`) } };
}
