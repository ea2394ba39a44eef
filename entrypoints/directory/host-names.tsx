import { inAlphabet } from '../../utils/core/text/alphabetical';
import type { Host } from '../../utils/core/directory/directory';
import { translateCount } from '../../utils/browser/translate';
import styles from './host-map.module.css';

/** More would be longer than the map; they all stand in the list. */
const namedAtMost = 60;

interface Props {
  /** By this name, an attribute, tests find it. */
  name: `data-${string}`;
  title: string;
  hosts: readonly Host[];
}

/** Hosts that have no point, by their names, in a fold; nothing where there are none. */
export function HostNames({ name, title, hosts }: Props) {
  if (hosts.length === 0) return null;
  const more = hosts.length - namedAtMost;
  return (
    <details class={styles.names} {...{ [name]: hosts.length }}>
      <summary>{title}</summary>
      <ul>
        {inAlphabet(hosts, (host) => [host.name])
          .slice(0, namedAtMost)
          .map(({ id, name: called }) => (
            <li key={id} data-named={id}>
              <a href={`/host.html?id=${id}`}>{called}</a>
            </li>
          ))}
        {more > 0 && <li>{translateCount('directoryNamedBeyond', more)}</li>}
      </ul>
    </details>
  );
}
