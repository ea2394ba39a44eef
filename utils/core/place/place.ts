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

/**
 * Reads a stored place; coordinates are rounded again, text is made plain. Undefined for anything outside the globe or
 * without a name. By hand, as the settings are.
 */
export function readPlace(stored: unknown): Place | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { name, region, country, latitude, longitude } = stored as Partial<Record<keyof Place, unknown>>;
  const label = labelOf(name);
  const regionLabel = labelOf(region);
  if (label === undefined || (region !== undefined && regionLabel === undefined)) return undefined;
  if (typeof country !== 'string' || !/^[A-Z]{2}$/.test(country)) return undefined;
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) return undefined;
  return {
    name: label,
    ...(regionLabel !== undefined && { region: regionLabel }),
    country,
    latitude: roundDegrees(latitude),
    longitude: roundDegrees(longitude),
  };
}

function labelOf(text: unknown): string | undefined {
  return typeof text === 'string' ? plainText(text, 100) || undefined : undefined;
}

function isWithin(degrees: unknown, limit: number): degrees is number {
  return typeof degrees === 'number' && Math.abs(degrees) <= limit;
}
