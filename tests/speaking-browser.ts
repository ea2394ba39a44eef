import french from '../public/_locales/fr/messages.json';
import english from '../public/_locales/en/messages.json';
import { localeWords } from '../utils/publisher/package/locale-words';
import { packedLanguage, type Messages } from '../utils/publisher/package/packed-language';
import { packedPseudoMessages } from './pseudo-language';

/** As the build packs them. */
const messages: Record<string, Messages> = {
  fr: packedLanguage(french, localeWords('fr', ['CH', 'US'])),
  en: packedLanguage(english, localeWords('en', ['CH', 'US'])),
};
let spoken = 'fr';

/** Makes the browser below speak French or English, with the real messages, or the generated third language. */
export function speak(language: 'fr' | 'en' | 'pseudo'): void {
  if (language === 'pseudo') messages.pseudo ??= packedPseudoMessages(['CH', 'US']);
  spoken = language;
}

/** What a browser gives of `i18n`: the sentence, or nothing for a key that it does not know. */
export const browser = {
  i18n: { getMessage: (key: string) => messages[spoken]?.[key]?.message ?? '' },
};
