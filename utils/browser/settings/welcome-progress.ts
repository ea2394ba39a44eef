import { readWelcomeProgress, type WelcomeProgress } from '../../core/welcome-progress';
import { browser } from '../browser';

/** Apart from the settings, which every page reads: the welcome page alone needs it. */
const key = 'welcomeProgress';

export async function storedProgress(): Promise<WelcomeProgress> {
  return readWelcomeProgress((await browser.storage.local.get(key))[key]);
}

/** Where that cannot be stored, the page goes on all the same: it will begin anew the next time. */
export async function storeProgress(progress: WelcomeProgress): Promise<void> {
  try {
    await browser.storage.local.set({ [key]: progress });
  } catch (error) {
    console.warn('Chatière: where one is on the welcome page could not be stored', error);
  }
}
