const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss' };

const beyondAscii = /[^\0-\x7f]/; // most names have nothing to decompose, and there are thousands

/**
 * A name as it is compared: small letters without accents, one space between words, "St" and "Ste" in full.
 * Only a–z, 0–9 and single spaces remain.
 */
export function foldName(name: string): string {
  const small = name.toLowerCase();
  const words = (beyondAscii.test(small) ? withoutAccents(small) : small).replace(/[^a-z0-9]+/g, ' ').trim();
  return words.includes('st') ? words.replace(/\bst(e?)\b/g, 'saint$1') : words;
}

function withoutAccents(text: string): string {
  return text
    .replace(/[œæß]/g, (letter) => ligatures[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}
