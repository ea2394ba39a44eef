import type { Parsed, Problem } from '../../core/problem';
import type { CataloguedService, CompiledCatalogue } from '../../core/catalogue/compiled-catalogue';
import { contestedPatterns } from './contested-patterns';
import type { OwnerPages } from '../../core/catalogue/owner-pages';
import { compileSoftware } from './compile-software';
import type { ServiceKind } from './service-kind';
import type { Software } from './software';
import type { TldFamilies } from '../../core/catalogue/tld-families';
import type { TrackedService } from './tracked-service';

/**
 * Services, kinds and families as one compact index: what the extension never shows (notes, sources) or only on demand stays
 * out. A service of an unknown kind or family is named among the problems, and so is an address claimed by two.
 */
export function compileCatalogue(
  services: readonly TrackedService[],
  kinds: readonly ServiceKind[],
  software: readonly Software[],
  families: TldFamilies,
  ownerPages: OwnerPages,
  icons: Readonly<Record<string, string>> = {},
): Parsed<CompiledCatalogue> {
  const kindIds = new Set(kinds.map(({ id }) => id));
  const unknown = services.flatMap((service) => unknownNames(service, kindIds, families));
  return {
    value: {
      format: 1,
      families: Object.fromEntries([...families].map(([name, endings]) => [name, endings.join(' ')])),
      kinds: kinds.map(({ id, fr, en }) => ({ id, fr, en, icon: icons[id] })),
      services: services.map(compactService),
      ownerPages,
      software: compileSoftware(software),
    },
    problems: [...unknown, ...contestedPatterns(services, families)],
  };
}

function unknownNames(service: TrackedService, kindIds: Set<string>, families: TldFamilies): Problem[] {
  const where = `services/${service.id}`;
  const problems: Problem[] = [...service.kinds, ...Object.keys(service.kindPaths)]
    .filter((kind) => !kindIds.has(kind))
    .map((detail) => ({ code: 'kind-unknown', where, detail }));
  if (service.tldFamily && !families.has(service.tldFamily)) {
    problems.push({ code: 'family-unknown', where, detail: service.tldFamily });
  }
  return problems;
}

function compactService(service: TrackedService): CataloguedService {
  const { id, name, owner, ownerCountry, gafam, kinds, match, exclude, hostedContent, legacy, tldFamily } = service;
  const { participant, holds, kindPaths, userPaths } = service;
  return {
    id,
    name,
    owner,
    ownerCountry,
    gafam,
    kinds,
    match: match.map(compactPattern),
    ...(exclude.length > 0 && { exclude: exclude.map(compactPattern) }),
    ...(hostedContent.length > 0 && { hostedContent: hostedContent.map(compactPattern) }),
    ...(participant.length > 0 && {
      participant: participant.map((each) => compactPattern(each).replace(/\*$/, '')).join(' '),
    }),
    ...(holds && { holds: [holds.object, ...holds.in].join(' ') }),
    ...(Object.keys(kindPaths).length > 0 && { kindPaths }),
    ...(userPaths && { userPaths }),
    ...(legacy && { legacy }),
    ...(tldFamily && { tldFamily }),
  };
}

function compactPattern(pattern: string): string {
  const hostAndPath = pattern.slice('*://'.length);
  const host = hostAndPath.slice(0, hostAndPath.indexOf('/'));
  if (host === '*') return hostAndPath.slice(1);
  return hostAndPath === `${host}/*` ? host : hostAndPath;
}
