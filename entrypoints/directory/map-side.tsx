import { useEffect, useMemo, useState } from 'preact/hooks';
import { HostNames } from './host-names';
import { HostMap } from './host-map';
import type { Host } from '../../utils/core/directory/directory';
import { placeHosts } from '../../utils/core/map/place-hosts';
import type { Sheet } from '../../utils/core/map/sheet';
import type { Place } from '../../utils/core/place/place';
import { mapSheets } from '../../utils/browser/town/map-sheets';
import { translate, translateCount } from '../../utils/browser/translate';
import type { DirectoryState } from './load-directory';
import styles from './host-map.module.css';

interface Props extends Pick<DirectoryState, 'hosts'> {
  /** Of the person, if one was chosen. */
  town?: Place;
  /** Ids of the hosts that the list shows. */
  fitting: ReadonlySet<string>;
  /** Of those that it shows below, since they keep silent on what is asked. */
  silent: ReadonlySet<string>;
  /** A point was clicked. */
  onChoose: (host: string) => void;
}

/** The map with its legend, and beside it the hosts that it cannot show. */
export function MapSide(props: Props) {
  const isBeside = useWidth();
  const [isUnfolded, setUnfolded] = useState(false);
  const [sheets, setSheets] = useState<Sheet[]>();
  useEffect(() => void mapSheets().then(setSheets), []); // once the list is painted, which is what one waits for
  const drawn = sheets && (isBeside || isUnfolded) && <MapDrawn sheets={sheets} {...props} />;
  return isBeside ? (
    <aside class={styles.side} aria-label={translate('directoryMap')}>
      {drawn}
    </aside>
  ) : (
    <details
      class={styles.fold}
      open={isUnfolded}
      data-map-fold
      onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
    >
      <summary>{translate('directoryMap')}</summary>
      {drawn}
    </details>
  );
}

function MapDrawn({ hosts, sheets, town, fitting, silent, onChoose }: Props & { sheets: Sheet[] }) {
  const placed = useMemo(() => placeHosts(hosts, sheets), [hosts, sheets]);
  const byId = useMemo(() => new Map(hosts.map((host) => [host.id, host])), [hosts]);
  const isShown = (id: string) => fitting.has(id) || silent.has(id);
  const shownOf = (ids: ReadonlySet<string>) => hosts.filter(({ id }) => ids.has(id) && isShown(id));
  const nameOf = (id: string) => {
    const host = isShown(id) ? byId.get(id) : undefined;
    return host && inPlace(host);
  };
  return (
    <div class={styles.map} data-map>
      {sheets.map((sheet) => (
        <HostMap
          key={sheet.id}
          sheet={sheet}
          points={placed.points.get(sheet.id) ?? []}
          nameOf={nameOf}
          isSilent={(id) => !fitting.has(id)}
          town={town}
          onChoose={onChoose}
        />
      ))}
      <ul class={styles.legend}>
        <li class={styles.ofHost}>{translate('directoryLegendHost')}</li>
        {silent.size > 0 && <li class={styles.ofSilent}>{translate('directoryLegendSilent')}</li>}
        {town && <li class={styles.ofTown}>{translate('directoryLegendTown', { town: town.name })}</li>}
      </ul>
      <HostNames name="data-elsewhere" title={translate('directoryElsewhere')} hosts={shownOf(placed.elsewhere)} />
      <HostNames
        name="data-without-place"
        title={translateCount('directoryPlaceless', shownOf(placed.withoutPlace).length)}
        hosts={shownOf(placed.withoutPlace)}
      />
      <p class={styles.source}>{translate('directoryMapSource')}</p>
    </div>
  );
}

const inPlace = ({ name, address }: Host) => [name, address].filter(Boolean).join(' · ');

/** Wide enough for list and map side by side; the same as in host-map.module.css. */
const beside = '(width >= 960px)';

/** Whether there is room for the map beside the list, now and whenever the window changes. */
function useWidth(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(beside).matches);
  useEffect(() => {
    const watched = matchMedia(beside);
    const changed = () => setWide(watched.matches);
    watched.addEventListener('change', changed);
    return () => watched.removeEventListener('change', changed);
  }, []);
  return isWide;
}
