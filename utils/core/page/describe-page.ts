import type { CataloguedKind, CataloguedService } from '../catalogue/compiled-catalogue';
import type { Role } from '../catalogue/find-tracked-service';
import { labelOf, siteHost, type Label } from '../registry/label';
import type { RegistryReader } from '../registry/reader';
import type { Organization } from '../registry/registry';
import type { Circumstances } from '../suggest/circumstances';
import { offeredIn, type Offered } from '../suggest/offered';

/** What is offered for one kind. */
export interface KindOffer extends Offered {
  kind: CataloguedKind;
}

/** Uses of a service, and what reads what is offered for them. */
interface FurtherUses {
  kinds: CataloguedKind[];
  offers: () => Promise<KindOffer[]>;
}

/** All that is known here of the page somebody looks at. */
export type PageDescription =
  | {
      page: 'tracked';
      service: CataloguedService;
      hostedContent: boolean;
      role: Role;
      offers: KindOffer[];
      /** The uses of which was not read what is offered. */
      further: FurtherUses;
    }
  | { page: 'labelled'; label: Extract<Label, { organization: string }>; organization: Organization }
  | { page: 'unknown'; host: string }
  | { page: 'not-a-site' };

/**
 * Describes the page at `url`: a tracked service first, else the label of its host. Of a service with several uses it reads
 * what is offered for all, or, for who shows one after the other, for the first.
 */
export async function describePage(
  url: string | undefined,
  reader: RegistryReader,
  circumstances: Circumstances,
  { uses = 'all' }: { uses?: 'all' | 'first' } = {},
): Promise<PageDescription> {
  const host = url === undefined ? undefined : siteHost(url);
  if (url === undefined || host === undefined) return { page: 'not-a-site' };
  const catalogue = await reader.catalogueAt(url);
  const found = catalogue.find(url);
  if (found) {
    const { service, hostedContent, role } = found;
    const kinds = found.kinds.flatMap((id) => catalogue.kind(id) ?? []);
    const atOnce = uses === 'all' ? kinds : kinds.slice(0, 1);
    const later = kinds.slice(atOnce.length);
    const further = { kinds: later, offers: () => offersFor(later, reader, circumstances) };
    const offers = await offersFor(atOnce, reader, circumstances);
    return { page: 'tracked', service, hostedContent, role, offers, further };
  }
  const label = labelOf(host, await reader.labelEntries(host));
  if (label.label === 'none') return { page: 'unknown', host };
  const organization = await reader.organization(label.organization);
  return organization ? { page: 'labelled', label, organization } : { page: 'unknown', host };
}

/** What is offered for each of these kinds. */
export function offersFor(
  kinds: readonly CataloguedKind[],
  reader: RegistryReader,
  circumstances: Circumstances,
): Promise<KindOffer[]> {
  return Promise.all(
    kinds.map(async (kind) => {
      const all = () => reader.candidates(kind.id);
      return { kind, ...(await offeredIn(kind.id, await reader.view(kind.id), all, circumstances)) };
    }),
  );
}

/** The services that can surely be used now: one that serves two kinds once. */
export function usableServices(offers: readonly KindOffer[]): string[] {
  return [...new Set(offers.flatMap(({ usable }) => usable))];
}
