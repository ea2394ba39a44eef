import * as v from 'valibot';
import { webAddress } from '../../core/text/web-address';
import type { Organization } from '../../core/registry/registry';
import type { Parsed } from '../../core/problem';
import { domainOf } from '../catalogue/domain-of';
import { readFields } from '../catalogue/read-fields';
import { writtenText } from '../catalogue/written-text';

const text = writtenText(300);

/** The fields of a file in data/uncertain-hosts. */
export const uncertainHostFields = {
  name: text,
  website: v.optional(v.pipe(v.string(), v.transform(webAddress), v.string())),
  /** What was said of its membership and when, as the beginning of a sentence. */
  evidence: v.strictObject({ fr: text, en: text }),
  citations: v.pipe(
    v.array(v.strictObject({ source: text, date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)) })),
    v.minLength(1),
  ),
};

/** The record of one host of which nobody here knows whether it is a member: said to be that, and never proposed. */
export function parseUncertainHost(id: string, json: unknown): Parsed<Organization | undefined> {
  const { value: read, problems } = readFields(uncertainHostFields, json, `uncertain-hosts/${id}`);
  if (!read?.name || !read.evidence || !read.citations) return { value: undefined, problems };
  const { name, website, evidence, citations } = read;
  const domain = website === undefined ? undefined : domainOf(new URL(website).hostname);
  const value: Organization = {
    id,
    name,
    ...(website !== undefined && { website }),
    funding: {},
    membership: { state: 'uncertain', evidence },
    domains: domain === undefined ? [] : [domain],
    file: {},
    sources: {
      'organization.memberof.chatons.status.level': citations
        .map(({ source, date }) => `${source} (${date})`)
        .join('; '),
    },
    services: [],
  };
  return { value, problems };
}
