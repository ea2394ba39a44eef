import type { Wanted } from '../../utils/core/news/wanted';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { gapOf } from '../../utils/core/suggest/gap';
import { suggest } from '../../utils/core/suggest/suggest';
import { readCandidates } from '../../utils/browser/registry/read-candidates';
import { readSettings } from '../../utils/browser/settings/settings-store';
import { translate } from '../../utils/browser/translate';
import { BecomeOne } from './become-one';
import { hostAt } from './host-at';

/** While somebody waits for a host within a distance: the nearest that does today, and how a group becomes one. */
export async function nearestTold({ kind, withinKm }: Wanted) {
  const [settings, candidates] = await Promise.all([readSettings(), readCandidates([kind])]);
  const isTownChosen = settings.place !== undefined;
  const ranked = suggest(kind, candidates.get(kind) ?? [], circumstancesOf(settings, new Date()));
  const gap = gapOf(ranked, { isTownChosen, withinKm });
  return (
    <>
      {gap.gap === 'far' && (
        <p data-nearest>{translate('wantedNearest', { host: hostAt(gap.nearest, isTownChosen) })}</p>
      )}
      <BecomeOne />
    </>
  );
}
