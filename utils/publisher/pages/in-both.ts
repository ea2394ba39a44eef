import { html, type Html } from './html';

/** What is said in French and in English. */
export interface Said<T> {
  fr: T;
  en: T;
}

/** Both, of which a page shows the one that is chosen. */
export function inBoth({ fr, en }: Said<string | Html>): Html {
  return html`<span lang="fr">${fr}</span><span lang="en">${en}</span>`;
}

/** A day in words, as `27 novembre 2026`, from an ISO 8601 instant; the text itself if it is none. Days are those of UTC. */
export function dayInBoth(instant: string): Said<Html> {
  const time = Date.parse(instant);
  const inWords = (locale: string) => {
    if (Number.isNaN(time)) return html`${instant}`;
    const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
    return html`<time datetime="${instant}">${words}</time>`;
  };
  return { fr: inWords('fr'), en: inWords('en-GB') };
}

/** A number as each language writes it: 1 200 and 1,200. */
export function numberInBoth(number: number): Said<string> {
  const inFigures = (locale: string) => new Intl.NumberFormat(locale).format(number);
  return { fr: inFigures('fr'), en: inFigures('en') };
}
