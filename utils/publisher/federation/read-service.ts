import { plainText } from '../../core/text/plain-text';
import type { Parsed } from '../../core/problem';
import { factReader, type FactReader } from './fact-reader';
import { fileDate, isOfClass } from './file-header';
import { serviceKeys } from './known-keys';
import { problemList } from './problem-list';
import { readProperties } from './read-properties';
import {
  entries,
  loadWords,
  providerTypes,
  registrationWords,
  serverTypes,
  statusWords,
  type Service,
} from '../../core/registry/registry';

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
      name: facts.text('service.name', 120),
      url: facts.address('service.website'),
      entry: facts.pick('service.entry', entries),
      description: facts.text('service.description', 400),
      statedKinds: facts.values('service.kinds').map((kind) => kind.toLowerCase()),
      software: softwareOf(facts),
      registration: facts.picksOr('service.registration', registrationWords, 'Other'),
      load: facts.pickOr('service.registration.load', loadWords, 'OTHER'),
      status: facts.pickOr('service.status.level', statusWords, 'OTHER'),
      startDate: facts.date('service.startdate'),
      endDate: facts.date('service.enddate'),
      legalUrl: facts.address('service.legal.url'),
      guideUrl: facts.address('service.guide.user'),
      technicalGuideUrl: facts.address('service.guide.technical'),
      contactUrl: facts.address('service.contact.url'),
      contactEmail: facts.email('service.contact.email'),
      host: hostOf(facts),
      file: { url: where, date },
      sources: facts.sources,
    };
  }
}

function softwareOf(facts: FactReader): ServiceFile['software'] {
  const name = facts.text('software.name', 80);
  if (name === undefined) return undefined;
  return {
    name,
    website: facts.address('software.website'),
    version: facts.text('software.version', 40),
    license: facts.text('software.license.name', 80),
    modules: facts
      .values('software.modules')
      .map((module) => plainText(module, 80))
      .filter(Boolean),
  };
}

function hostOf(facts: FactReader): Service['host'] {
  const host = {
    name: facts.text('host.name', 120),
    serverType: facts.pick('host.server.type', serverTypes),
    distribution: facts.text('host.server.distribution', 80),
    providerType: facts.pick('host.provider.type', providerTypes),
    hypervisor: facts.text('host.provider.hypervisor', 80),
    countryCode: facts.countryCode('host.country.code'),
  };
  return Object.values(host).some((fact) => fact !== undefined) ? host : undefined;
}
