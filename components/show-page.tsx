import { render, type ComponentChild } from 'preact';
import { language } from '../utils/browser/translate';

/** Draws a page of ours into its `main`, in the language that the messages are in. */
export function showPage(page: ComponentChild): void {
  document.documentElement.lang = language();
  render(page, document.getElementById('page')!);
}
