import type { Publishers } from '../../core/sync/publishers';

declare const PINNED_KEYS: Publishers['keys'];

/** The public keys whose signature is believed, baked in by the build. Apart from `build`, so that no page carries them. */
export const pinnedKeys = PINNED_KEYS;
