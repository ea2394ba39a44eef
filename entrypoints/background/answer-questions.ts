import type { Badge } from '../../utils/core/badge';
import { labelOf, siteHost } from '../../utils/core/label';
import type { RegistryReader } from '../../utils/core/registry/reader';
import type { Settings } from '../../utils/core/settings';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { countUsable, suggest } from '../../utils/core/suggest/suggest';
import { openRegistry } from '../../utils/browser/open-registry';
import { readSettings } from '../../utils/browser/settings-store';
import { showBadge, shownAddress } from '../../utils/browser/toolbar';

/** A watched page says where it is: its button shows what we know, unless the tab has moved on meanwhile. */
export async function pageAt({ url }: { url: string }, tabId: number): Promise<undefined> {
  const settings = await readSettings();
  const badge: Badge = settings.paused ? { state: 'none' } : await badgeOf(url, settings);
  if ((await shownAddress(tabId)) !== url) return;
  await showBadge(tabId, badge);
  // Setting a badge takes a moment in which the tab can move on; the number must not stay on the next page.
  if ((await shownAddress(tabId)) !== url) await showBadge(tabId, { state: 'none' });
}

async function badgeOf(url: string, settings: Settings): Promise<Badge> {
  const { reader } = await openRegistry();
  const found = (await reader.catalogue()).find(url);
  if (found) {
    const { service, hostedContent } = found;
    if (hostedContent || !settings.watched.includes(service.id)) return { state: 'none' };
    return { state: 'tracked', serviceName: service.name, count: await countOffers(reader, service.kinds, settings) };
  }
  return settings.watchLabelled ? labelBadge(url, reader) : { state: 'none' };
}

async function countOffers(reader: RegistryReader, kinds: string[], settings: Settings): Promise<number> {
  const circumstances = circumstancesOf(settings, new Date());
  const views = await Promise.all(
    kinds.map(async (kind) => suggest(kind, await reader.candidates(kind), circumstances)),
  );
  return countUsable(views.flat());
}

async function labelBadge(url: string, reader: RegistryReader): Promise<Badge> {
  const host = siteHost(url);
  if (!host) return { state: 'none' };
  const label = labelOf(host, await reader.labelEntries(host));
  if (label.label !== 'member') return { state: 'none' };
  const organization = await reader.organization(label.organization);
  return organization ? { state: 'labelled', organizationName: organization.name } : { state: 'none' };
}
