/**
 * A name after the French « de », contracted and elided as the language asks: « de Brest », « d’Orléans », « du Mans »,
 * « des Ulis ». Before an h the « de » stays whole: whether it is silent is known for each name only.
 */
export function withDe(name: string): string {
  const [, article, rest] = /^(les?) (.+)$/i.exec(name) ?? [];
  if (article && rest) return `${article.length === 3 ? 'des' : 'du'} ${rest}`;
  const opensWithVowel = /^([aeiouœæ]|y[^aeiou])/i.test(name.normalize('NFD'));
  return opensWithVowel ? `d’${name}` : `de ${name}`;
}
