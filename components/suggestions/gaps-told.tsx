import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import type { Gap } from '../../utils/core/suggest/gap';
import { BecomeOne } from './become-one';
import { GapTold } from './gap-told';

interface Props {
  missing: readonly { kind: CataloguedKind; gap: Gap }[];
  isTownChosen: boolean;
}

/** Who offers each of these kinds, and how a group becomes a member where somebody falls short of one. */
export function GapsTold({ missing, isTownChosen }: Props) {
  return (
    <>
      <ul>
        {missing.map(({ kind, gap }) => (
          <GapTold key={kind.id} kind={kind} gap={gap} isTownChosen={isTownChosen} />
        ))}
      </ul>
      {missing.some(({ gap: { gap } }) => gap !== 'none') && <BecomeOne />}
    </>
  );
}
