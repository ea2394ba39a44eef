import { useEffect, useId, useState } from 'preact/hooks';
import { GuideTold } from '../../components/leaving/guide-told';
import controls from '../../components/page/controls.module.css';
import { KindIcon } from '../../components/page/kind-icon';
import { OfferBody } from '../../components/suggestions/offer-card';
import { placeOf } from '../../components/suggestions/terms';
import styles from './leave-service.module.css';
import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import type { Equivalence } from '../../utils/core/catalogue/equivalence';
import { openingOf } from '../../utils/core/suggest/opening';
import { nextStep, stepsOf, wayStates, withStep, type Way, type WayStep } from '../../utils/core/way-out/way-out';
import { readEquivalence } from '../../utils/browser/registry/equivalence';
import { translate } from '../../utils/browser/translate';
import type { Leave } from './load-way-out';
import { StepTold } from './step-told';

interface Props {
  leave: Leave;
  kind: CataloguedKind | undefined;
  isTownChosen: boolean;
  isOpen: boolean;
  isGuideOpen: boolean;
  onWay: (way: Way) => void;
}

const noBytes = (count: number) => new Uint8Array(count);

/** One service to leave: where one is, who takes its place, the next step, and all of them in a fold. */
export function LeaveService({ leave, kind, isTownChosen, isOpen, isGuideOpen, onWay }: Props) {
  const { service, way, leaving, guide, offers } = leave;
  const chosen = offers.find((offer) => offer.service === way.chosen);
  const [equivalence, setEquivalence] = useState<Equivalence>();
  useEffect(() => {
    if (chosen) void readEquivalence(service.id, chosen.kind, [chosen]).then(setEquivalence);
    else setEquivalence(undefined);
  }, [way.chosen]);
  const needs = chosen && openingOf(chosen, noBytes).needs;
  const steps = stepsOf({
    needsAccount: needs && needs !== 'nothing',
    canTake: leaving?.export !== undefined,
    takesIn: (equivalence?.imports.length ?? 0) > 0,
    canClose: leaving?.closeAccount !== undefined && leaving.closed === undefined,
  });
  const next = nextStep(way, steps);
  const tick = (step: WayStep) => (isDone: boolean) => onWay(withStep(way, step, isDone, steps));
  const told = (step: WayStep) => (
    <StepTold
      key={step}
      step={step}
      isDone={way.done.includes(step)}
      serviceName={service.name}
      leaving={leaving}
      chosen={chosen}
      equivalence={equivalence}
      onDone={tick(step)}
    />
  );
  const ids = { state: useId(), host: useId() };
  return (
    <details class={styles.leave} open={isOpen} data-way-out={service.id} data-state={way.state}>
      <summary>
        <KindIcon kind={kind} />
        <h2>{service.name}</h2>
        <span>{translate(`way_${way.state}`)}</span>
      </summary>
      <div class={styles.choices}>
        <label for={ids.state}>{translate('wayState')}</label>
        <select
          id={ids.state}
          class={controls.select}
          value={way.state}
          onChange={({ currentTarget }) => {
            const state = wayStates.find((each) => each === currentTarget.value);
            if (state) onWay({ ...way, state });
          }}
        >
          {wayStates.map((state) => (
            <option key={state} value={state}>
              {translate(`way_${state}`)}
            </option>
          ))}
        </select>
        {offers.length > 0 && (
          <>
            <label for={ids.host}>{translate('wayHost')}</label>
            <select
              id={ids.host}
              class={controls.select}
              value={way.chosen ?? ''}
              data-choose-host
              onChange={({ currentTarget: { value } }) => {
                const { chosen: _, ...rest } = way;
                onWay(value === '' ? rest : { ...rest, chosen: value });
              }}
            >
              <option value="">{translate('wayNoHost')}</option>
              {offers.map((offer) => (
                <option key={offer.service} value={offer.service}>
                  {[
                    translate('serviceOfHost', { service: offer.name, organization: offer.organizationName }),
                    placeOf(offer, isTownChosen),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      {offers.length === 0 && kind && <p>{translate('wayNobody')}</p>}
      {chosen && <OfferBody suggestion={chosen} isTownChosen={isTownChosen} />}
      {next ? (
        <section class={styles.next}>
          <h3>{translate('wayNext')}</h3>
          {told(next)}
        </section>
      ) : (
        <p role="status">{translate(way.state === 'left' ? 'wayThrough' : 'wayNoStep', { service: service.name })}</p>
      )}
      {guide && (
        <details open={isGuideOpen} data-guide={service.id}>
          <summary>{translate('guide')}</summary>
          <GuideTold guide={guide} />
        </details>
      )}
      {steps.length > 1 && (
        <details>
          <summary>{translate('wayAll')}</summary>
          {steps.filter((step) => step !== next).map(told)}
        </details>
      )}
    </details>
  );
}
