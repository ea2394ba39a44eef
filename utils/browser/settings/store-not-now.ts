import type { NotNow } from '../../core/read-not-now';
import { changeSettings } from './settings-store';

/** Stores until when nothing is said on a tracked service; undefined: from now on it is spoken of again. */
export async function storeNotNow(serviceId: string, choice: NotNow | undefined): Promise<void> {
  await changeSettings(({ notNow }) => {
    const others = Object.entries(notNow).filter(([id]) => id !== serviceId);
    return { notNow: Object.fromEntries(choice ? [...others, [serviceId, choice]] : others) };
  });
}
