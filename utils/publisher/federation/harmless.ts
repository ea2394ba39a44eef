import type { Problem } from '../../core/problem';

/**
 * Whether a problem loses nothing of what our own file says: a service whose software no kind names is shown at its host,
 * only never suggested; a clone on Windows may have lines that end its own way; and `Other` stands where a host wrote a word
 * that the format does not have, which is not usable, as that word was not.
 */
export function isHarmless({ code, detail }: Problem): boolean {
  if (code === 'unknown-value')
    return /^service\.(registration|registration\.load|status\.level) = other$/i.test(detail ?? '');
  return code === 'unknown-software' || code === 'carriage-returns';
}
