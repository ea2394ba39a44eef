import type { Place } from '../../core/place/place';
import { townNear } from './towns';

/** Where somebody is: the nearest town of the gazetteer, or why none could be told. */
export type Located = { outcome: 'located'; place: Place } | { outcome: 'refused' | 'unavailable' | 'tooFar' };

const longestMs = 15_000; // ms; a first fix can take that long, and nobody waits longer

/** Asks the browser for the position once, on a click, and keeps nothing of it but the nearest town. */
export async function locate(): Promise<Located> {
  let position: GeolocationPosition;
  try {
    position = await new Promise((resolve, reject) => {
      navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: longestMs, maximumAge: Infinity });
    });
  } catch (error) {
    const refused = error instanceof GeolocationPositionError && error.code === error.PERMISSION_DENIED;
    return { outcome: refused ? 'refused' : 'unavailable' };
  }
  const { latitude, longitude } = position.coords;
  const place = await townNear(latitude, longitude);
  return place ? { outcome: 'located', place } : { outcome: 'tooFar' };
}
