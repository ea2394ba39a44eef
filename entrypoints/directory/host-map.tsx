import { countryInWords } from '../../components/page/format';
import { isOn, pointWith } from '../../utils/core/map/point-on';
import type { Point } from '../../utils/core/map/place-hosts';
import type { Sheet } from '../../utils/core/map/sheet';
import type { Place } from '../../utils/core/place/place';
import { translate } from '../../utils/browser/translate';
import styles from './host-map.module.css';

/** Units: half of what a point measures. */
const pointRadius = 4.5;

interface Props {
  sheet: Sheet;
  points: readonly Point[];
  /** What a mouse that stands on the point of a host is told; undefined: it is not shown. */
  nameOf: (host: string) => string | undefined;
  isSilent: (host: string) => boolean;
  town?: Place;
  /** A point was clicked. */
  onChoose: (host: string) => void;
}

/** One sheet of the map. Everything on it stands in the list too, so that who does not see it misses nothing. */
export function HostMap({ sheet, points, nameOf, isSilent, town, onChoose }: Props) {
  const { width, height, land, countries, projection } = sheet;
  const choose = ({ target }: MouseEvent) => {
    const host = target instanceof Element && target.closest('[data-point]')?.getAttribute('data-point');
    if (host) onChoose(host);
  };
  const home = town && pointWith(projection)(town);
  return (
    <figure class={styles.sheet} data-sheet={sheet.id}>
      <svg viewBox={`0 0 ${width} ${height}`} role="presentation" aria-hidden="true" onClick={choose}>
        <path class={styles.land} d={land} />
        {Object.entries(countries).map(([code, outline]) => (
          <path key={code} class={styles.country} d={outline} />
        ))}
        {home && isOn(sheet, home) && (
          <path class={styles.town} data-town d={diamondAt(home)}>
            <title>{translate('directoryLegendTown', { town: town.name })}</title>
          </path>
        )}
        {points.map(({ host, x, y }) => {
          const name = nameOf(host);
          if (name === undefined) return null;
          return (
            <circle
              key={host}
              class={isSilent(host) ? `${styles.point} ${styles.silent}` : styles.point}
              data-point={host}
              cx={x.toFixed(1)}
              cy={y.toFixed(1)}
              r={pointRadius}
            >
              <title>{name}</title>
            </circle>
          );
        })}
      </svg>
      <figcaption>{Object.keys(countries).map(countryInWords).join(', ')}</figcaption>
    </figure>
  );
}

const diamondAt = ([x, y]: [number, number]) => `M${x.toFixed(1)},${(y - 8).toFixed(1)}l6,8l-6,8l-6,-8z`;
