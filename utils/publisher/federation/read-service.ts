import { plainText } from '../../core/text/plain-text';
import type { Parsed } from '../../core/problem';
import { factReader, type FactReader } from './fact-reader';
import { fileDate, isOfClass } from './file-header';
import { serviceKeys } from './known-keys';
import { problemList } from './problem-list';
import { readProperties } from './read-properties';
import type { Service } from '../../core/registry/registry';

/** What an organisation says of one of its services. Its kinds, and who knows its software, are not in the file. */
export interface ServiceFile extends Omit<
  Service,
  'id' | 'name' | 'url' | 'software' | 'kinds' | 'possibleKinds' | 'namedKinds' | 'probe' | 'seen'
> {
  software?: Omit<NonNullable<Service['software']>, 'ids'>;
  name?: string;
  url?: string;
  /** Ids of the kinds that it serves, as the file says itself, whatever its software. */
  statedKinds: string[];
}

/** Undefined if this is not the file of a service. */
export function readService(file: Uint8Array | string, where: string): Parsed<ServiceFile | undefined> {
  const { value: properties, problems } = readProperties(file, where);
  const list = problemList(where);
  const isService = isOfClass('service', properties, list);
  const value = isService ? serviceOf() : undefined;
  return { value, problems: [...problems, ...list.problems] };

  function serviceOf(): ServiceFile {
    const facts = factReader(properties, serviceKeys, list);
    const { date } = fileDate(properties, list);
    return {
      ...facts.readAll('service'),
      statedKinds: facts.values('service.kinds').map((kind) => kind.toLowerCase()),
      software: softwareOf(facts),
      host: hostOf(facts),
      file: { url: where, date },
      sources: facts.sources,
    };
  }
}

function softwareOf(facts: FactReader): ServiceFile['software'] {
  const { name, ...others } = facts.readAll('software');
  if (name === undefined) return undefined;
  const modules = facts.values('software.modules').map((module) => plainText(module, 80));
  return { name, ...others, modules: modules.filter(Boolean) };
}

function hostOf(facts: FactReader): Service['host'] {
  const host = facts.readAll('host');
  return Object.values(host).some((fact) => fact !== undefined) ? host : undefined;
}
