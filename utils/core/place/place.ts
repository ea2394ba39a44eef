import * as v from 'valibot';
import { plainText } from '../text/plain-text';

/** Where somebody is, as closely as this extension ever wants to know: about 1 km. */
export interface Place {
  name: string;
  /** Department, province, canton: what tells two towns of one name apart. */
  region?: string;
  /** ISO 3166-1 alpha-2; FR for the French overseas departments and collectivities too. */
  country: string;
  /** Degrees north, WGS 84, rounded to 0.01° (about 1 km). */
  latitude: number;
  /** Degrees east, WGS 84, rounded to 0.01°. */
  longitude: number;
}

/** To the hundredth of a degree, so that a kept place never says more than the town. */
function roundDegrees(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

const label = v.pipe(
  v.string(),
  v.transform((text) => plainText(text, 100)),
  v.nonEmpty(),
);

/** Reads a stored place; coordinates are rounded again, text is made plain, anything outside the globe fails. */
export const placeSchema = v.object({
  name: label,
  region: v.exactOptional(label),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90), v.transform(roundDegrees)),
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180), v.transform(roundDegrees)),
});
