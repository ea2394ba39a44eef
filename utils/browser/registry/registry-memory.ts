import type { Current } from './registry-shape';

/** How many readings are kept: those of pages of some dozen services. The oldest goes first. */
const most = 64;

let owner = '';
const memory = new Map<string, Promise<unknown>>();
let pointer: Promise<Current | undefined> | undefined;

/** Forgets all of it: the database is let go, thrown away or written. */
export function forgetReadings(): void {
  memory.clear();
  pointer = undefined;
}

/**
 * The pointer as it was read before, or else reads it. For the background alone: whatever writes the registry runs there,
 * and has the readings forgotten.
 */
export function rememberedPointer(read: () => Promise<Current | undefined>): Promise<Current | undefined> {
  pointer ??= read().catch((error: unknown) => {
    pointer = undefined;
    throw error;
  });
  return pointer;
}

/**
 * What was read of the stored registry before, or else reads it. Each question reads the pointer, which names the
 * registry, so nothing is believed of one that any page has replaced. A failed reading is not kept.
 */
export function remembered<T>(
  { version, storedAt }: { version: number; storedAt: string },
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  const named = `${version} ${storedAt}`;
  if (named !== owner) {
    memory.clear();
    owner = named;
  }
  const known = memory.get(key);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept by this same function, under a key that has one type
  if (known) return known as Promise<T>;
  const reading = read();
  memory.set(key, reading);
  for (const oldest of memory.keys()) {
    if (memory.size <= most) break;
    memory.delete(oldest);
  }
  reading.catch(() => memory.delete(key));
  return reading;
}
