import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import type { Gap } from '../../utils/core/suggest/gap';
import type { Suggestion } from '../../utils/core/suggest/suggestion';
import { inList, translate } from '../../utils/browser/translate';
import { kindName } from '../page/kind-name';
import styles from './gap-told.module.css';
import { hostAt } from './host-at';
import { cautionsOf, termsOf } from './terms';
import { Want } from './want';

/** Of those that may offer it, so many are named. */
const possibleNamed = 3;

interface Props {
  kind: CataloguedKind;
  gap: Gap;
  isTownChosen: boolean;
}

/** Who else offers a kind, or how far what is offered falls short; where it does, one can wait for more. */
export function GapTold({ kind, gap, isTownChosen }: Props) {
  return (
    <li class={styles.gap} data-gap={gap.gap} data-gap-kind={kind.id}>
      <p>
        <strong>{kindName(kind)}</strong> {gapText(gap, isTownChosen)}
      </p>
      {hostsOf(gap).map(({ organization, organizationName }) => (
        <a key={organization} href={`/host.html?id=${organization}`} target="_blank" data-to-host={organization}>
          {organizationName}
        </a>
      ))}
      {gap.gap !== 'none' && <Want kind={kind} isOffered={gap.gap === 'far'} />}
    </li>
  );
}

function hostsOf(gap: Gap): Suggestion[] {
  if (gap.gap === 'nobody') return [];
  const all = gap.gap === 'possible' ? gap.possible : [gap.nearest];
  const first = all.filter(
    (one, index) => all.findIndex(({ organization }) => organization === one.organization) === index,
  );
  return first.slice(0, possibleNamed);
}

function gapText(gap: Gap, isTownChosen: boolean): string {
  if (gap.gap === 'nobody') return translate('gap_nobody');
  const named = hostsOf(gap).map((one) => hostAt(one, isTownChosen));
  const host = inList(named);
  if (gap.gap !== 'limited') return translate(`gap_${gap.gap}`, { host });
  const terms = [...termsOf(gap.nearest), ...cautionsOf(gap.nearest)].join(' · ');
  return translate('gap_limited', { host, terms });
}
