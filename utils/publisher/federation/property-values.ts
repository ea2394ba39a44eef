import { mailAddress } from '../../core/text/mail-address';
import { webAddress } from '../../core/text/web-address';
import { isPublicName } from './public-name';

const pad = (number: string) => number.padStart(2, '0');

const isoDate = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?$/;
const timeOfDay = String.raw`(?:[T ]+\d{1,2}:\d{2}(?::\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})/(\d{1,2})(?:/(\d{1,2})${timeOfDay})?$`);
const dayFirst = new RegExp(String.raw`^(\d{1,2})([/-])(\d{1,2})\2(\d{4})${timeOfDay}$`);
const monthFirst = /^(\d{1,2})\/(\d{4})$/;

/**
 * The day, month or year that a text states, as `2016-10-05`, `2016-10` or `2016`; nothing is added to it. Reads ISO
 * dates, with or without a time of day, and what generators and hands make of them: `24/11/2023`, `24-11-2023` (the day
 * comes first, as in the format's generators), `2023/11/24`. Undefined if there is no such day.
 */
export function readDate(text: string): string | undefined {
  const [year, month, day] = partsOfDate(text);
  if (year === undefined || Number(year) < 1900 || Number(year) > 2200) return undefined;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${pad(month)}`;
  const daysInMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) < 1 || Number(day) > daysInMonth ? undefined : `${year}-${pad(month)}-${pad(day)}`;
}

function partsOfDate(text: string): (string | undefined)[] {
  const ordered = isoDate.exec(text) ?? yearFirst.exec(text);
  if (ordered) return ordered.slice(1);
  const [, day, , month, year] = dayFirst.exec(text) ?? [];
  if (year !== undefined) return [year, month, day];
  return monthFirst.exec(text)?.slice(1).toReversed() ?? [];
}

/** The instant that a text states, as an ISO 8601 instant in UTC. A time without zone is taken for UTC. */
export function readInstant(text: string): string | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (!parts || readDate(parts[1] ?? '') === undefined) return undefined;
  const zone = (parts[3] ?? 'Z').replace(/^(.\d{2})(\d{2})$/, '$1:$2');
  const instant = new Date(`${parts[1]}T${parts[2] ?? '00:00'}${zone}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** Decimal degrees with a comma or a dot; undefined beyond ± `limit`. */
export function readDegree(text: string, limit: 90 | 180): number | undefined {
  if (!/^[+-]?\d{1,3}([,.]\d{1,16})?$/.test(text)) return undefined;
  const degrees = Number(text.replace(',', '.'));
  return Math.abs(degrees) <= limit ? degrees : undefined;
}

/** The items of a list separated by `;`, or by commas as some hands write it, without the empty ones. */
export function readValues(text: string): string[] {
  return text
    .split(/[;,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '' && !isAbsence(item));
}

/** Whether a generator found nothing to write here, and wrote the word for nothing. */
export function isAbsence(value: string): boolean {
  return /^(null|nil|undefined|n\/a)$/i.test(value);
}

/** The member of `options` that the text names, whatever its case. */
export function readPick<const T extends string>(text: string, options: readonly T[]): T | undefined {
  return options.find((option) => option.toLowerCase() === text.toLowerCase());
}

/** An e-mail address, with or without `mailto:`; undefined if it does not look like one. */
export function readEmail(text: string): string | undefined {
  return mailAddress(text.replace(/^mailto:/i, ''));
}

/** An http or https address in its normal form, under a name that anybody can ask for. */
export function readAddress(text: string): string | undefined {
  const address = text.length <= 2000 ? webAddress(text) : undefined;
  return address !== undefined && isPublicName(new URL(address).hostname) ? address : undefined;
}

/** The same reference with `.well-known` where its author wrote `.well_known`; undefined if that is not the case. */
export function mendWellKnown(reference: string): string | undefined {
  const mended = reference.replace(/\/\.well_known\//, '/.well-known/');
  return mended === reference ? undefined : mended;
}
