import { render, type ComponentChild } from 'preact';
import { language, translate } from '../utils/browser/translate';
import styles from './show-page.module.css';

/**
 * Draws a page of ours into its `main`, in the language that the messages are in: that it is waiting, then what was
 * loaded, or that nothing could be.
 */
export async function showPage<T>(load: () => Promise<T>, draw: (loaded: T) => ComponentChild): Promise<void> {
  const page = document.getElementById('page')!;
  document.documentElement.lang = language();
  render(<p class={styles.alone}>{translate('waiting')}</p>, page);
  try {
    render(draw(await load()), page);
  } catch (error) {
    console.error('Chatière: a page could not be drawn', error);
    const sentence = (
      <p class={styles.alone} role="alert">
        {translate('broken')}
      </p>
    );
    render(sentence, page);
  }
}
