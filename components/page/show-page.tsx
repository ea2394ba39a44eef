import { Fragment, render, type ComponentChild } from 'preact';
import { language, translate } from '../../utils/browser/translate';
import styles from './show-page.module.css';

/**
 * Draws a page of ours into its `main`, in the language that the messages are in: that it is waiting, then what was
 * loaded, or that nothing could be. Whatever a person asks for later and cannot be done is said above the page, which
 * is then drawn anew: it has to show what is stored, and not what was wished.
 */
export async function showPage<T>(load: () => Promise<T>, draw: (loaded: T) => ComponentChild): Promise<void> {
  const page = document.getElementById('page')!;
  let turn = 0;
  const show = async (notice?: string) => {
    try {
      const drawn = <Fragment key={turn++}>{draw(await load())}</Fragment>;
      render([notice && <Alert sentence={notice} />, drawn], page);
    } catch (error) {
      console.error('Chatière: a page could not be drawn', error);
      render(<Alert sentence={translate('broken')} />, page);
    }
  };
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    console.warn(event.reason);
    void show(translate('notDone'));
  });
  document.documentElement.lang = language();
  render(<p class={styles.alone}>{translate('waiting')}</p>, page);
  await show();
}

function Alert({ sentence }: { sentence: string }) {
  return (
    <p class={styles.alert} role="alert">
      {sentence}
    </p>
  );
}
