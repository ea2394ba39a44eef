/** A piece of a page, of which every word of a stranger is escaped already. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | readonly Html[];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

/**
 * Markup with the parts in it: what is no markup itself is shown as it is written, whatever it says. Parts stand between
 * tags, or between the quotes of an attribute that is no address; for those there is `link`.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.map((text, index) => text + (index < parts.length ? textOf(parts[index]!) : '')).join(''));
}

function textOf(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return escaped(String(part));
}

/** A link to an https address; of any other text that text alone. */
export function link(address: string, text: string | Html = address): Html {
  const isSafe = /^https:\/\//i.test(address) && URL.canParse(address);
  return isSafe ? html`<a href="${address}" rel="noreferrer">${text}</a>` : html`${text}`;
}
