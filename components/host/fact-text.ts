import type { DeclaredFact, FactPath } from '../../utils/core/facts/host-facts';
import { translate } from '../../utils/browser/translate';
import { countryInWords, dateInSentence } from '../page/format';

/** A declared fact as a short sentence of the interface. */
export function factText({ path, value }: DeclaredFact): string {
  switch (path) {
    case 'organization.type':
      return translate(`type_${value as 'ASSOCIATION'}`);
    case 'organization.startdate':
      return translate('fact_startdate', { date: dateInSentence(value) });
    case 'organization.country.code':
      return translate('fact_country', { country: countryInWords(value) });
    case 'organization.owner.name':
      return translate('fact_owner', { owner: value });
    case 'organization.geolocation.address':
      return translate('fact_address', { address: value });
    case 'service.registration':
      return translate(`registration_${value as 'None'}`);
    case 'service.registration.load':
      return translate(`load_${value as 'OPEN'}`);
    case 'service.status.level':
      return translate(`status_${value as 'OK'}`);
    case 'service.startdate':
      return translate('fact_serviceStartdate', { date: dateInSentence(value) });
    case 'software.name':
      return translate('fact_software', { software: value });
    case 'software.version':
      return translate('fact_version', { version: value });
    case 'software.license.name':
      return translate('fact_license', { license: value });
    case 'host.name':
      return translate('fact_hostName', { name: value });
    case 'host.provider.type':
      return translate(`provider_${value as 'HOME'}`);
    case 'host.server.type':
      return translate(`server_${value as 'PHYSICAL'}`);
    case 'host.server.distribution':
      return translate('fact_distribution', { distribution: value });
    case 'host.country.code':
      return translate('fact_hostCountry', { country: countryInWords(value) });
    default:
      return value;
  }
}

const linkNames = {
  'service.legal.url': 'link_terms',
  'organization.contact.url': 'link_contact',
  'organization.contact.email': 'link_email',
  'service.guide.user': 'link_guide',
  'service.guide.technical': 'link_technicalGuide',
  'organization.funding': 'link_give',
} as const;

/** What a link of a host leads to, in one or two words. */
export function linkText({ path }: DeclaredFact): string {
  return translate(linkNames[path as keyof typeof linkNames]);
}

const missingNames = {
  'organization.type': 'missing_type',
  'service.registration': 'missing_registration',
  'host.provider.type': 'missing_machines',
  'host.country.code': 'missing_country',
  'service.legal.url': 'missing_terms',
  'organization.contact.url': 'missing_contact',
  'organization.funding': 'missing_give',
  prices: 'missing_prices',
  backups: 'missing_backups',
} as const;

/** The names of unpublished facts, as one list in the language's own way: "tarifs, sauvegardes". */
export function missingText(paths: FactPath[]): string {
  return paths.map((path) => translate(missingNames[path as keyof typeof missingNames])).join(', ');
}
