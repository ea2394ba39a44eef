import type { ServiceKind } from '../catalogue/service-kind';
import type { Check } from './interview';
import type { Language, Sentences } from './sentences';

/** `date-poll, calendar` → its two ids. */
export const kindsTyped = (answer: string): string[] => [
  ...new Set(
    answer
      .split(',')
      .map((kind) => kind.trim())
      .filter(Boolean),
  ),
];

/** Every kind must be one of data/kinds; what is none is answered with those that sound like it. `?` lists them all. */
export function kindsCheck(kinds: readonly ServiceKind[], language: Language, t: Sentences): Check {
  const shown = (listed: readonly ServiceKind[]) => listed.map((kind) => `${kind.id} (${kind[language]})`).join(', ');
  return (answer) => {
    if (answer === '?') return shown(kinds);
    const unknown = kindsTyped(answer).find((id) => !kinds.some((kind) => kind.id === id));
    if (unknown === undefined) return kindsTyped(answer).length > 0 ? undefined : t('missing');
    const word = unknown.toLowerCase().replace(/s$/, '');
    const near = kinds.filter(({ id, fr, en }) => [id, fr, en].some((name) => name.toLowerCase().includes(word)));
    const hint = near.length > 0 ? t('service.near', { kinds: shown(near) }) : t('service.listKinds');
    return t('service.kindUnknown', { kind: unknown, near: hint });
  };
}
