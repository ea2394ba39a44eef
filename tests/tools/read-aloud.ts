import type { View } from '../e2e/browsers/driver';

/** What a popup or a page of the extension says, as far as it does. */
interface Said {
  title: string;
  /** What it judges of the page, or how much it holds: the lines between the title and the first proposal. */
  verdict: string;
  /** Whatever it proposes or lists first. */
  proposal?: string;
  button?: { label: string; href: string };
}

/** What a person sees first in a view. */
export async function readAloud(view: View): Promise<Said> {
  const { title, verdict, proposal = '', button } = await view.evaluate(readFirst, firstProposals);
  const lines = linesOf(proposal);
  const told = button ? lines.slice(0, lines.indexOf(button.label)) : lines.slice(0, 3);
  return {
    title: linesOf(title).join(' '),
    verdict: verdict.flatMap(linesOf).slice(0, 3).join(' · '),
    proposal: told.join(' · ') || undefined,
    button,
  };
}

/** Names no function within: the loader would wrap it in another that the page does not have. */
function readFirst(proposals: string) {
  const title = document.querySelector('h1')!;
  const first = document.querySelector<HTMLElement>(proposals);
  const button = first?.querySelector<HTMLAnchorElement>('a[data-task]');
  const between = Array.from(document.querySelectorAll('p')).filter(
    (line) =>
      title.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !(first && first.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING) &&
      !first?.contains(line) &&
      !line.querySelector('a') &&
      !line.closest('aside, footer, details:not([open])'),
  );
  // What stands under the title of a full page tells what the page is for, unless nothing else is said.
  const lines = between.some((line) => !line.closest('header:has(img)'))
    ? between.filter((line) => !line.closest('header:has(img)'))
    : between;
  return {
    title: title.innerText,
    verdict: lines.map((line) => line.innerText),
    proposal: first?.innerText,
    button: button ? { label: button.innerText, href: button.href } : undefined,
  };
}

const firstProposals =
  '[data-primary], [data-instead-of], li[data-host], [data-host-service], [data-way-out] > div:has(a[data-task])';

/** Without those that hold a sign alone, such as a star. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => /[\p{L}\d]/u.test(line));
}
