import french from '../public/_locales/fr/messages.json';
import english from '../public/_locales/en/messages.json';

const messages: Record<string, Record<string, { message: string }>> = { fr: french, en: english };
let spoken = 'fr';

/** Makes the browser below speak French or English, with the real messages. */
export function speak(language: 'fr' | 'en'): void {
  spoken = language;
}

/** What a browser gives of `i18n`: the sentence, or nothing for a key that it does not know. */
export const browser = {
  i18n: { getMessage: (key: string) => messages[spoken]?.[key]?.message ?? '' },
};
