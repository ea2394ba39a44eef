/** How long a file stays as it is of which only the dates of reading would change. In days. */
const daysBetweenReadings = 90;

/**
 * The text of before, where the new one says the same on other days: a weekly reading would else change every line, and
 * nobody could see what is new. After some months the dates are renewed, so that what is still published does not seem old.
 */
export function calmed(before: string | undefined, text: string, today: string): string {
  if (before === undefined || withoutDates(before) !== withoutDates(text)) return text;
  const dates = [...before.matchAll(readingDate)].map(([, date]) => Date.parse(date!));
  const isRecent = dates.every((date) => Date.parse(today) - date < daysBetweenReadings * 86_400_000);
  return isRecent ? before : text;
}

const readingDate = / \((\d{4}-\d{2}-\d{2})\)$/gm;

const withoutDates = (text: string) => text.replaceAll(readingDate, '').replace(/^file\.datetime = .*\n/m, '');
