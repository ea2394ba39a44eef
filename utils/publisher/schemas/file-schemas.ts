import type * as v from 'valibot';
import { jsonText } from './json-text';
import { guideFields } from '../catalogue/guide';
import { closingFields, leavingFields } from '../catalogue/leaving';
import { serviceKindFields } from '../catalogue/service-kind';
import { softwareFields } from '../catalogue/software';
import { trackedServiceFields } from '../catalogue/tracked-service';
import { uncertainHostFields } from '../federation/uncertain-host';
import { schemaOfFile } from './json-schema';

/** Folder of data/ with a file for each entry → what such a file may hold. */
const foldersOfEntries: Record<string, v.ObjectEntries> = {
  accounts: closingFields,
  guides: guideFields,
  kinds: serviceKindFields,
  leaving: leavingFields,
  services: trackedServiceFields,
  software: softwareFields,
  'uncertain-hosts': uncertainHostFields,
};

/** The key of a file in such a folder that tells editors what it may hold. */
export const schemaKey = (folder: string): { $schema: string } => ({ $schema: `../schemas/${folder}.json` });

/** Path below data/ → text of each schema, made from the parsers. */
export async function fileSchemas(): Promise<Map<string, string>> {
  const texts = Object.entries(foldersOfEntries).map(async ([folder, entries]): Promise<[string, string]> => [
    `schemas/${folder}.json`,
    await jsonText(schemaOfFile(entries)),
  ]);
  return new Map(await Promise.all(texts));
}
