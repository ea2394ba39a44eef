import type { Organization } from '../../core/registry/registry';
import { idsIn, readJson } from '../catalogue/read-catalogue';
import { parseUncertainHost } from './uncertain-host';

/** All of data/uncertain-hosts, in the order of their ids. Throws a list of what is wrong: what we ship is ours to mend. */
export function readUncertainHosts(): Organization[] {
  const parsed = idsIn('uncertain-hosts').map((id) => parseUncertainHost(id, readJson(`uncertain-hosts/${id}`).value));
  const wrong = parsed.flatMap(({ problems }) =>
    problems.map(({ where, code, detail = '' }) => `${where}: ${code} ${detail}`),
  );
  if (wrong.length > 0) throw new Error(`data/uncertain-hosts:\n${wrong.join('\n')}`);
  return parsed.flatMap(({ value }) => value ?? []);
}
