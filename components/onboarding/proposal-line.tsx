import { useState } from 'preact/hooks';
import type { CataloguedKind, CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import type { Proposal } from '../../utils/core/suggest/first-proposal';
import { translate } from '../../utils/browser/translate';
import { KindIcon } from '../page/kind-icon';
import { kindName } from '../page/kind-name';
import { faceOf, OfferBody } from '../suggestions/offer-card';
import { placeOf } from '../suggestions/terms';
import styles from './proposal-line.module.css';

interface Props {
  service: CataloguedService;
  /** What is proposed, or what it is mainly used for where nothing is; if the catalogue knows it. */
  kind: CataloguedKind | undefined;
  proposal: Proposal | undefined;
  isTownChosen: boolean;
}

/** A service that somebody uses, and what is proposed first for it: a line that opens into the whole proposal. */
export function ProposalLine({ service, kind, proposal, isTownChosen }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (!proposal) {
    return (
      <div class={styles.none} data-instead-of={service.id}>
        <KindIcon kind={kind} />
        <h4>{service.name}</h4>
        <span>{translate('offersNone', { kind: kind ? kindName(kind) : service.name })}</span>
      </div>
    );
  }
  const { suggestion, why } = proposal;
  const { name, organizationName } = suggestion;
  const place = placeOf(suggestion, isTownChosen);
  return (
    <article class={styles.line} data-instead-of={service.id} {...faceOf(suggestion)}>
      <details onToggle={({ currentTarget }) => currentTarget.open && setOpen(true)}>
        <summary>
          <KindIcon kind={kind} />
          <h4>{service.name}</h4>
          <span>
            {[translate('serviceOfHost', { service: name, organization: organizationName }), place]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </summary>
        {isOpen && <OfferBody suggestion={suggestion} isTownChosen={isTownChosen} why={why} />}
      </details>
    </article>
  );
}
