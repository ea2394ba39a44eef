import { useEffect, useState } from 'preact/hooks';
import { ProposalLine } from '../../components/onboarding/proposal-line';
import { ToolbarHint } from '../../components/onboarding/toolbar-hint';
import { OutLink } from '../../components/page/out-link';
import { OneHost } from '../../components/suggestions/one-host';
import { frontAddress } from '../../utils/core/catalogue/front-address';
import type { Place } from '../../utils/core/place/place';
import type { Candidate } from '../../utils/core/registry/candidate';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { firstProposal } from '../../utils/core/suggest/first-proposal';
import { oneHostForAll } from '../../utils/core/suggest/one-host-for-all';
import { readCandidates } from '../../utils/browser/registry/read-candidates';
import { onToolbarChanged } from '../../utils/browser/toolbar/on-toolbar';
import { translate } from '../../utils/browser/translate';
import type { OnboardingState } from './load-onboarding';
import { NotifyMe } from './notify-me';

interface Props extends Omit<OnboardingState, 'progress'> {
  place: Place | undefined;
  /** Ids of services. */
  picked: readonly string[];
}

/** With fewer services, the first proposal for each says as much. */
const fewestForOneHost = 2;

/** The last step: what there is for what was picked; only then the one question, and where the button is. */
export function OffersStep({ catalogue, settings, mirrorOrigins, onToolbar, place, picked }: Props) {
  const [candidates, setCandidates] = useState<Map<string, Candidate[]>>();
  const services = picked.flatMap((id) => catalogue.service(id) ?? []);
  useEffect(() => {
    void readCandidates(services.flatMap(({ kinds }) => kinds)).then(setCandidates);
  }, []);
  const [toTry] = services.flatMap(({ id, name }) => {
    const address = frontAddress(id, catalogue);
    return address === undefined ? [] : [{ name, address }];
  });
  const isTownChosen = place !== undefined;
  if (!candidates) return <p>{translate('waiting')}</p>;
  const circumstances = circumstancesOf({ ...settings, place }, new Date());
  const mainKinds = services.flatMap(({ kinds }) => kinds.slice(0, 1));
  const hosts = oneHostForAll(mainKinds, candidates, circumstances);
  const servicesOf = (kind: string) => services.filter(({ kinds }) => kinds[0] === kind).map(({ name }) => name);
  return (
    <>
      {(hosts[0]?.covers ?? 0) >= fewestForOneHost && (
        <OneHost hosts={hosts} isTownChosen={isTownChosen} servicesOf={servicesOf} />
      )}
      {services.length > 0 && (
        <section>
          <h3>{translate('eachService')}</h3>
          {services.map((service) => {
            const proposal = firstProposal(service.kinds, candidates, circumstances);
            return (
              <ProposalLine
                key={service.id}
                service={service}
                kind={catalogue.kind(proposal?.suggestion.kind ?? service.kinds[0] ?? '')}
                proposal={proposal}
                isTownChosen={isTownChosen}
              />
            );
          })}
        </section>
      )}
      {services.length > 0 ? (
        <NotifyMe services={services} catalogue={catalogue} settings={settings} mirrorOrigins={mirrorOrigins} />
      ) : (
        <p>{translate('nothingPicked')}</p>
      )}
      {onToolbar === false && <Pinning />}
      {toTry && (
        <p>
          <OutLink href={toTry.address}>{translate('tryIt', { service: toTry.name })}</OutLink>
        </p>
      )}
      <p>
        <a href="/options.html">{translate('changeInOptions')}</a>
      </p>
    </>
  );
}

/** Looks on while somebody pins the button, and says when it is done. */
function Pinning() {
  const [isOn, setOn] = useState(false);
  useEffect(() => onToolbarChanged((now) => setOn(now === true)), []);
  return <ToolbarHint isOn={isOn} />;
}
