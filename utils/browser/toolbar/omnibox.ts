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
  begin: () => void;
  /** What Enter alone does, as a sentence or a line, and what can be chosen below. */
  suggest: (typed: string) => Promise<{ first: string | Line; others: Line[] }>;
  open: (entered: string, where: Opening) => void;
  end: () => void;
}

/** Answers the address bar. Browsers without a keyword there, as on phones, never ask. */
export function answerAddressBar({ begin, suggest, open, end }: AddressBar): void {
  const { omnibox } = browser;
  if (!omnibox) return;
  const answer = async (typed: string, show?: (suggestions: Omnibox.SuggestResult[]) => void) => {
    const { first, others } = await suggest(typed);
    omnibox.setDefaultSuggestion({ description: shown(first) });
    show?.(others.map((line) => ({ content: line.name, description: shown(line) })));
  };
  omnibox.onInputStarted.addListener(() => {
    begin();
    void answer(''); // else the first line is the browser's own, or that of before
  });
  omnibox.onInputCancelled.addListener(end);
  omnibox.onInputEntered.addListener((entered, where) => {
    open(entered, where);
    end();
  });
  omnibox.onInputChanged.addListener((typed, show) => void answer(typed, show));
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
