import * as v from 'valibot';
import { isHostName } from '../text/host-name';
import { factEntries } from './fact-schema';
import { lenient, list, partialDate, table, text } from '../text/lenient-schema';

/** Where the facts of an entry were read: the file of the host, with the date that the file states. */
const fileSchema = v.object({
  url: lenient(text(2000)),
  date: lenient(partialDate),
});

/** Path of a fact as in ChatonsInfos (`service.registration`) → where it was read, in words or as a URL, with a date. */
const sourcesSchema = table(/^.{1,80}$/, text(600));

const kindId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));

export const serviceSchema = v.object({
  /** `<organization id>/<key of the service in the organisation's subs>` */
  id: v.pipe(v.string(), v.regex(/^[\w.-]{1,80}\/[\w.-]{1,80}$/)),
  ...factEntries('service'),
  software: lenient(
    v.object({
      ...factEntries('software'),
      modules: list(text(80)),
      /** Its ids in data/software, as the publisher knows it; several where its name says two. */
      ids: lenient(v.array(kindId)),
    }),
  ),
  host: lenient(v.object(factEntries('host'))),
  /** Kinds that this software is for, or that the file itself states. */
  kinds: list(kindId),
  /** Kinds that this software can serve if the host switched that part on; the host's files do not say. */
  possibleKinds: list(kindId),
  /** Kinds that its name or description speaks of, where nobody knows the software. */
  namedKinds: list(kindId),
  /** Whether the publisher could reach the page, and on which day (YYYY-MM-DD) it asked. */
  probe: lenient(v.object({ reachable: v.boolean(), date: partialDate })),
  /** Date of the newest source, where the facts were gathered and do not stand in a file of the host. */
  seen: lenient(partialDate),
  /** Day (YYYY-MM-DD) since which this service's file could not be read; the last known facts are shown. */
  staleSince: lenient(partialDate),
  file: fileSchema,
  sources: sourcesSchema,
});

export const organizationSchema = v.object({
  /** Key of the organisation in the federation's subs. */
  id: v.pipe(v.string(), v.regex(/^[\w.-]{1,80}$/)),
  ...factEntries('organization'),
  /** Degrees, WGS 84. */
  geolocation: lenient(
    v.object({
      latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    }),
  ),
  membership: v.object({
    /** `uncertain`: nobody here knows whether it is a member; `collective`: the collective's own record. */
    state: v.picklist(['member', 'former', 'uncertain', 'collective']),
    since: lenient(partialDate),
    until: lenient(partialDate),
    /** Of an uncertain one: what was said of it and when, as the beginning of a sentence. */
    evidence: lenient(v.object({ fr: text(300), en: text(300) })),
    /** How the end of the membership is known: said by the host, or its entry gone from the federation's list. */
    reason: lenient(v.picklist(['declared', 'unlisted'])),
  }),
  /**
   * Day (YYYY-MM-DD) since which the host's own file could not be read, or when it could, the earliest `staleSince` of
   * its services; the last known facts are shown.
   */
  staleSince: lenient(partialDate),
  /** Registrable domains of the organisation (infini.fr), worked out by the publisher with the Public Suffix List. */
  domains: list(v.pipe(v.string(), v.check(isHostName))),
  file: fileSchema,
  sources: sourcesSchema,
  services: v.array(serviceSchema),
});

export type Service = v.InferOutput<typeof serviceSchema>;
export type Organization = v.InferOutput<typeof organizationSchema>;
export type Registration = Service['registration'][number];

/** All organisations and services of one day. `version` has the form YYYYMMDDNN, `created` is an ISO 8601 instant. */
export interface Registry {
  version: number;
  created: string;
  organizations: Organization[];
}
