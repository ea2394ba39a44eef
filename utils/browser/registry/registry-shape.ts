import type { CompiledCatalogue } from '../../core/catalogue/compiled-catalogue';
import type { Noted } from '../../core/news/news';
import type { RegistryAbout } from '../../core/registry/reader';

/** What the pointer says: which registry is current, and when this device stored it (ISO 8601). */
export interface Current extends RegistryAbout, Partial<Noted> {
  storedAt: string;
  /** How it is cut; see `currentShape`. Absent of one that version 0.1.0 stored. */
  shape?: number;
  /** Ids of the pinned keys that signed it; absent of the packaged one, and of one that version 0.1.0 stored. */
  signedBy?: string[];
}

/** Raise it when a registry is cut another way: those that lie here are then cut anew, from what they hold. */
export const currentShape = 7;

/** A view is written in records of this many, 12 kB: the popup reads the one in which the first suggestion is. */
export const candidatesPerRecord = 25;

/** The keys of all that a store holds of one registry. */
export function keysOf(version: number): IDBKeyRange {
  return IDBKeyRange.bound(`${version}:`, `${version};`, false, true); // what comes after a colon
}

/** A part of a catalogue, and of which registry. */
export interface StoredPart {
  version: number;
  part: CompiledCatalogue;
}

/**
 * The key of a part of a catalogue. Its version comes last, so that who does not know yet which one is current can ask for
 * all: there is one, and two while a registry takes the place of another. Lists sort after texts.
 */
export function partKey(key: string, version: number): [string, number] {
  return [key, version];
}

/** The keys of a part in whichever version. */
export function keysOfPart(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key], [key, []]); // a list sorts after a number
}

/** The keys of all parts. */
export function keysOfParts(): IDBKeyRange {
  return IDBKeyRange.lowerBound([]);
}

/** The kind of the view to which a record belongs. */
export function kindOfViewKey(key: string): string {
  return key.split(':')[1] ?? '';
}

/** The key of what ranks a view. It sorts after the digits of all its records. */
export function rankingKey(version: number | string, kind: string): string {
  return `${version}:${kind}:ranking`;
}

/** Whether a record of the store is such a one. */
export const isRankingKey = (key: string): boolean => key.endsWith(':ranking');

/** The key of a record of a view, counted from 0. */
export function viewKey(version: number | string, kind: string, part: number): string {
  return part === 0 ? `${version}:${kind}` : `${version}:${kind}:${String(part).padStart(3, '0')}`;
}
