import type { Catalogue } from '../catalogue/catalogue';
import type { CataloguedKind, CataloguedService } from '../catalogue/compiled-catalogue';
import type { Match, Role } from '../catalogue/find-tracked-service';
import { labelOf, siteHost, type Label } from '../registry/label';
import type { RegistryReader } from '../registry/reader';
import type { Organization } from '../registry/registry';
import type { Circumstances } from '../suggest/circumstances';
import { offeredIn, type Offered } from '../suggest/offered';

/** What is offered for one kind. */
export interface KindOffer extends Offered {
  kind: CataloguedKind;
}

/** All that is known here of the page somebody looks at. */
export type PageDescription =
  | {
      page: 'tracked';
      service: CataloguedService;
      hostedContent: boolean;
      role: Role;
      offers: KindOffer[];
      usable: number;
    }
  | { page: 'labelled'; label: Extract<Label, { organization: string }>; organization: Organization }
  | { page: 'unknown'; host: string }
  | { page: 'not-a-site' };

/** Describes the page at `url`: a tracked service first, else the label of its host. */
export async function describePage(
  url: string | undefined,
  reader: RegistryReader,
  circumstances: Circumstances,
): Promise<PageDescription> {
  const host = url === undefined ? undefined : siteHost(url);
  if (url === undefined || host === undefined) return { page: 'not-a-site' };
  const catalogue = await reader.catalogueAt(url);
  const found = catalogue.find(url);
  if (found) return describeTracked(found, catalogue, reader, circumstances);
  const label = labelOf(host, await reader.labelEntries(host));
  if (label.label === 'none') return { page: 'unknown', host };
  const organization = await reader.organization(label.organization);
  return organization ? { page: 'labelled', label, organization } : { page: 'unknown', host };
}

/** What is offered for a kind; undefined for one that the catalogue does not know. */
export async function offerFor(
  kindId: string,
  catalogue: Pick<Catalogue, 'kind'>,
  reader: RegistryReader,
  circumstances: Circumstances,
): Promise<KindOffer | undefined> {
  const kind = catalogue.kind(kindId);
  if (!kind) return undefined;
  const all = () => reader.candidates(kindId);
  return { kind, ...(await offeredIn(kindId, await reader.view(kindId), all, circumstances)) };
}

async function describeTracked(
  { service, hostedContent, role, kinds }: Match,
  catalogue: Catalogue,
  reader: RegistryReader,
  circumstances: Circumstances,
): Promise<PageDescription> {
  const found = await Promise.all(kinds.map((kind) => offerFor(kind, catalogue, reader, circumstances)));
  const offers = found.filter((offer) => offer !== undefined);
  const { size: usable } = new Set(offers.flatMap((offer) => offer.usable)); // one of two kinds counts once
  return { page: 'tracked', service, hostedContent, role, offers, usable };
}
