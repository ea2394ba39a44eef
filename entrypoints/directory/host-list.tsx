import { useEffect, useRef, useState } from 'preact/hooks';
import buttons from '../../components/page/controls.module.css';
import { countryInWords, distanceInWords } from '../../components/page/format';
import { kindName } from '../../components/page/kind-name';
import { OpenButton } from '../../components/suggestions/offer-card';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { Listed } from '../../utils/core/directory/directory';
import type { Group } from '../../utils/core/directory/in-groups';
import type { Found } from '../../utils/core/directory/look-for';
import { translate, translateCount } from '../../utils/browser/translate';
import styles from './directory.module.css';

/** Hosts drawn at first, about what a window shows; and so many more each time that one comes near their end. */
const drawnAtFirst = 5;
const drawnMore = 20;
/** How near: most of a screen, so that nobody sees the end. */
const ahead = '600px';
/** Services of one host shown before the fold. */
const servicesAtFirst = 4;
/** Kinds of one service that are named: a cloud serves a dozen. */
const kindsNamed = 4;

interface Props {
  groups: readonly Group[];
  catalogue: Catalogue;
  isTownChosen: boolean;
  /** Of a point on the map that was clicked: it is drawn, and takes the focus. */
  chosen?: { host: string };
}

/** Hosts with their services, under the names of their regions; the rest is drawn as one scrolls. */
export function HostList({ groups, chosen, ...rest }: Props) {
  // Of other groups the first ones are drawn again: each letter typed would else draw all that was scrolled through.
  const [kept, setKept] = useState({ groups, count: drawnAtFirst });
  const drawn = kept.groups === groups ? kept.count : drawnAtFirst;
  const [awaited, setAwaited] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const total = groups.reduce((sum, { found }) => sum + found.length, 0);
  const more = () => setKept({ groups, count: drawn + drawnMore });
  useEffect(() => {
    if (!end.current) return undefined;
    const watcher = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && more(), {
      rootMargin: ahead,
    });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [drawn, groups]);
  useEffect(() => {
    const hosts = groups.flatMap(({ found }) => found.map(({ host }) => host.id));
    const at = chosen ? hosts.indexOf(chosen.host) : -1;
    if (at >= drawn) setKept({ groups, count: at + 1 });
    setAwaited(at >= 0 ? chosen?.host : undefined);
  }, [chosen]);
  useEffect(() => {
    const link = awaited && list.current?.querySelector<HTMLElement>(`[data-host=${CSS.escape(awaited)}] h3 a`);
    if (!link) return;
    link.focus();
    setAwaited(undefined);
  }, [awaited, drawn]);
  let left = drawn;
  return (
    <div ref={list} class={styles.groups}>
      {groups.map(({ countryCode, region, found }) => {
        const shown = found.slice(0, left);
        left -= shown.length;
        if (shown.length === 0) return null;
        return (
          <section key={`${countryCode} ${region}`} class={styles.group}>
            {groups.length > 1 && <h2>{groupName({ countryCode, region })}</h2>}
            <ul class={styles.hosts}>
              {shown.map((each) => (
                <HostItem key={each.host.id} found={each} {...rest} />
              ))}
            </ul>
          </section>
        );
      })}
      {total > drawn && (
        <button type="button" ref={end} class={buttons.quiet} onClick={more}>
          {translateCount('directoryMore', total - drawn)}
        </button>
      )}
    </div>
  );
}

function groupName({ countryCode, region }: Pick<Group, 'countryCode' | 'region'>): string {
  if (countryCode === undefined) return translate('directoryNoPlace');
  const country = countryInWords(countryCode);
  return region === undefined ? translate('directoryNoRegion', { country }) : `${region} · ${country}`;
}

function HostItem({ found, catalogue, isTownChosen }: { found: Found } & Omit<Props, 'groups' | 'chosen'>) {
  const { host, services } = found;
  const { id, name, address, distanceKm } = host;
  const rest = services.slice(servicesAtFirst);
  const row = (service: Listed) => (
    <ServiceRow key={service.suggestions[0]?.service} service={service} catalogue={catalogue} />
  );
  return (
    <li class={styles.host} data-host={id}>
      <h3>
        <a href={`/host.html?id=${id}`}>{name}</a>
      </h3>
      <p class={styles.where}>
        {[
          address ?? translate('directoryNoTown'),
          isTownChosen && distanceKm !== undefined && distanceInWords(distanceKm),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {services.length === 0 && <p class={styles.where}>{translate('directoryNoServices')}</p>}
      <ul>{services.slice(0, servicesAtFirst).map(row)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{translateCount('showMore', rest.length)}</summary>
          <ul>{rest.map(row)}</ul>
        </details>
      )}
    </li>
  );
}

function ServiceRow({ service, catalogue }: { service: Listed; catalogue: Catalogue }) {
  const [first] = service.suggestions;
  if (!first) return null;
  const kinds = service.suggestions.flatMap(({ kind }) => catalogue.kind(kind) ?? []).map(kindName);
  const named = kinds.slice(0, kindsNamed).join(', ');
  return (
    <li class={styles.service} data-service={first.service}>
      <div>
        <strong>{first.name}</strong> <span>{kinds.length > kindsNamed ? `${named}…` : named}</span>
      </div>
      <OpenButton suggestion={first} />
    </li>
  );
}
