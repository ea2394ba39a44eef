import { inXml } from '../../core/find/address-bar';
import { browser, type Omnibox } from '../browser';
import type { OurPage } from './our-pages';

/** Where a choice is to open: in this tab, or in a new one in front or behind. */
export type Opening = Omnibox.OnInputEnteredDisposition;

/** A name, and what it is the name of. Entered, it is handed back as the name alone. */
interface Line {
  name: string;
  hint: string;
}

/** What the address bar asks once somebody has typed our keyword there. */
export interface AddressBar {
  /** Answers with what Enter does as long as nobody knows what is typed. */
  begin: () => Line;
  /** What Enter alone does, as a sentence or a line, and what can be chosen below. */
  suggest: (typed: string) => Promise<{ first: string | Line; others: Line[] }>;
  open: (entered: string, where: Opening) => void;
  end: () => void;
}

/**
 * Answers the address bar. Browsers without a keyword there, as on phones, never ask. Firefox draws the line of Enter before
 * it asks, so that there it stays the same, and what Enter would open stands below.
 */
export function answerAddressBar({ begin, suggest, open, end }: AddressBar): void {
  const { omnibox } = browser;
  if (!omnibox) return;
  const put = (line: string | Line) => omnibox.setDefaultSuggestion({ description: shown(line) });
  const answer = async (typed: string, show: (suggestions: Omnibox.SuggestResult[]) => void) => {
    const { first, others } = await suggest(typed);
    if (!import.meta.env.FIREFOX) put(first);
    else if (typeof first === 'object') others.unshift(first);
    show(others.map((line) => ({ content: line.name, description: shown(line) })));
  };
  omnibox.onInputStarted.addListener(() => put(begin()));
  omnibox.onInputChanged.addListener((typed, show) => void answer(typed, show));
  omnibox.onInputEntered.addListener((entered, where) => {
    open(entered, where);
    end();
  });
  omnibox.onInputCancelled.addListener(end);
}

/** Opens a page of the extension where the address bar wants it. */
export async function openPageAt(page: OurPage, where: Opening): Promise<void> {
  const url = browser.runtime.getURL(page);
  // A private window shows no page of an extension; a new tab then opens beside it.
  if (where === 'currentTab' && !(await isPrivate())) await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where !== 'newBackgroundTab' });
}

async function isPrivate(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.incognito ?? false;
}

/** Chromium reads XML, and Firefox plain text. */
function shown(line: string | Line): string {
  if (typeof line === 'string') return import.meta.env.FIREFOX ? line : inXml(line);
  const { name, hint } = line;
  return import.meta.env.FIREFOX ? `${name} — ${hint}` : `<match>${inXml(name)}</match> <dim>— ${inXml(hint)}</dim>`;
}
