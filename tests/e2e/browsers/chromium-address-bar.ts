/**
 * Asks the background as the address bar does, and answers with what it gives, Enter's own line first. Rejects where Chromium
 * cannot read a line. Sent to the background as text, so it stands alone.
 */
export async function suggestionsFor(text: string): Promise<string[]> {
  const { omnibox } = chrome;
  omnibox.onInputStarted.dispatch();
  const show = omnibox.setDefaultSuggestion;
  const lines: string[] = [];
  omnibox.setDefaultSuggestion = ({ description }) => {
    lines.push(description);
    return show({ description });
  };
  const others = await new Promise<{ description: string }[]>((resolve) => {
    omnibox.onInputChanged.dispatch(text, resolve);
  });
  omnibox.setDefaultSuggestion = show;
  lines.push(...others.map(({ description }) => description));
  for (const description of lines) await show({ description });
  return lines.map((line) => line.replaceAll(/<[^>]*>/g, ''));
}
