import type { Citation } from './citation';

interface SoftwareImport {
  /** Names of the tracked services whose exports it takes in; none: files of these formats from anywhere. */
  from: string[];
  /** Ends of the names of files. */
  formats: string[];
  note?: { fr: string; en: string } | undefined;
  citation: Citation;
}

/** What an opened fold tells of a software, each with where it was read; what nobody knows is not there. */
export interface SoftwareDetails {
  name: string;
  /** An SPDX expression. */
  licence?: { id: string; citation: Citation };
  exports?: { formats: string[]; citation: Citation };
  imports?: SoftwareImport[];
  /** Names of the packages of its own apps on F-Droid. */
  apps?: { fdroid: string; citation: Citation }[];
}

/** Id in data/software → what is told of it; a file of the package. */
export type SoftwareDetailsFile = Record<string, SoftwareDetails>;

/** In the order of the ids, without those that the file does not know: a registry may be newer than the package. */
export function softwareDetailsOf(file: SoftwareDetailsFile, ids: readonly string[]): SoftwareDetails[] {
  return ids.flatMap((id) => (Object.hasOwn(file, id) ? [file[id]!] : []));
}
