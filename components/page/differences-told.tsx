import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { Difference } from '../../utils/core/choices/differences';
import { translate } from '../../utils/browser/translate';
import { kindName } from './kind-name';

interface Props {
  changed: Difference[];
  catalogue: Catalogue;
}

/** What an import would change, a sentence each. */
export function Differences({ changed, catalogue }: Props) {
  return (
    <ul>
      {changed.flatMap((one) =>
        sentencesOf(one, catalogue).map((sentence) => (
          <li key={sentence} data-difference={one.what}>
            {sentence}
          </li>
        )),
      )}
    </ul>
  );
}

function sentencesOf(one: Difference, catalogue: Catalogue): string[] {
  if ('more' in one) {
    const named = (ids: string[]) => ids.map((id) => nameOf(one.what, id, catalogue)).join(', ');
    return (['more', 'fewer'] as const).flatMap((way) =>
      one[way].length > 0 ? translate(`differ_${one.what}_${way}`, { names: named(one[way]) }) : [],
    );
  }
  if (one.what === 'place') {
    const before = one.before?.name ?? translate('differ_noTown');
    return [translate('differ_place', { before, after: one.after.name })];
  }
  if (one.what === 'syncPeriod')
    return [translate('differ_syncPeriod', { after: translate(`syncPeriod_${one.after}`) })];
  return [translate(`differ_${one.what}_${one.after ? 'on' : 'off'}`)];
}

function nameOf(what: Difference['what'], id: string, catalogue: Catalogue): string {
  if (what === 'services' || what === 'notNow' || what === 'wayOut') return catalogue.service(id)?.name ?? id;
  if (what !== 'wanted') return id;
  const kind = catalogue.kind(id);
  return kind ? kindName(kind) : id;
}
