import { Fragment, render, type ComponentChild } from 'preact';
import { language, translate } from '../../utils/browser/translate';
import { NotStored } from '../../utils/browser/settings/settings-store';
import styles from './show-page.module.css';

/** Looked up each time: a script that waits for nothing may be here before the document is. */
const page = () => document.getElementById('page')!;

/** ms; sooner, the word would only flash, and to draw it costs a popup in a new process 6 ms. */
const patience = 150;

/**
 * Draws a page of ours into its `main`, in the language of the messages: what was loaded, or that it could not be
 * loaded, or, if that takes long, that it is waiting. Later failures are shown as an alert above the page, which is
 * drawn again: it has to show what is stored, and not what was wished for.
 */
export async function showPage<T>(load: () => Promise<T>, draw: (loaded: T) => ComponentChild): Promise<void> {
  let turn = 0;
  const show = async (notice?: string) => {
    try {
      const drawn = <Fragment key={turn++}>{draw(await load())}</Fragment>;
      if (document.readyState === 'loading')
        await new Promise((parsed) => addEventListener('DOMContentLoaded', parsed));
      render([notice && <Alert sentence={notice} />, drawn], page());
    } catch (error) {
      console.error('Chatière: a page could not be drawn', error);
      render(<Alert sentence={translate('broken')} />, page());
    }
  };
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    console.warn(event.reason);
    void show(translate(event.reason instanceof NotStored ? 'notStored' : 'notDone'));
  });
  const shown = show();
  // After all was asked: what the browser answers meanwhile is not waited for, and the sentences are read until then.
  document.documentElement.lang = language();
  const sentence = translate('waiting');
  const waiting = setTimeout(() => render(<p class={styles.alone}>{sentence}</p>, page()), patience);
  await shown;
  clearTimeout(waiting);
}

function Alert({ sentence }: { sentence: string }) {
  return (
    <p class={styles.alert} role="alert">
      {sentence}
    </p>
  );
}
