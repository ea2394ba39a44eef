import { useEffect, useState } from 'preact/hooks';
import { ServiceFinder } from '../../components/onboarding/service-finder';
import { ServiceTiles } from '../../components/onboarding/service-tiles';
import buttons from '../../components/page/controls.module.css';
import { PageFrame, PageSection } from '../../components/page/page-frame';
import type { Way } from '../../utils/core/way-out/way-out';
import { storeWay } from '../../utils/browser/settings/stored-way-out';
import { translate } from '../../utils/browser/translate';
import { LeaveService } from './leave-service';
import { loadWayOut, type WayOutState } from './load-way-out';

/** The way out of the services that somebody uses: one step at a time, on this device alone. */
export function WayOutPage({ first }: { first: WayOutState }) {
  const [state, setState] = useState(first);
  const { catalogue, leaves, asked, asksGuide, isTownChosen } = state;
  const keep = async (id: string, way: Way | undefined) => {
    // Only a service that joins or goes changes what there is to read.
    const isShown = way !== undefined && leaves.some(({ service }) => service.id === id);
    if (isShown) {
      setState({ ...state, leaves: leaves.map((leave) => (leave.service.id === id ? { ...leave, way } : leave)) });
    }
    await storeWay(id, way);
    if (!isShown) setState({ ...(await loadWayOut(asked ?? '')), asksGuide });
  };
  useEffect(() => {
    // On paper, everything is open.
    const open = () => document.querySelectorAll('details').forEach((fold) => (fold.open = true));
    addEventListener('beforeprint', open);
    return () => removeEventListener('beforeprint', open);
  }, []);
  return (
    <PageFrame title={translate('wayOutTitle')} lead={translate('wayOutLead')}>
      {leaves.length === 0 && <p>{translate('wayOutNone')}</p>}
      {leaves.map((leave) => (
        <LeaveService
          key={leave.service.id}
          leave={leave}
          kind={catalogue.kind(leave.service.kinds[0] ?? '')}
          isTownChosen={isTownChosen}
          isOpen={leave.service.id === asked || leaves.length === 1}
          isGuideOpen={asksGuide && leave.service.id === asked}
          onWay={(way) => void keep(leave.service.id, way)}
        />
      ))}
      <PageSection title={translate('wayOutAdd')}>
        <ServiceFinder catalogue={catalogue}>
          {(found) => (
            <ServiceTiles
              services={found}
              kindOf={catalogue.kind}
              picked={leaves.map(({ service }) => service.id)}
              onPick={(id, isPicked) => void keep(id, isPicked ? { state: 'moving', done: [] } : undefined)}
            />
          )}
        </ServiceFinder>
        <button type="button" class={buttons.quiet} data-print onClick={() => print()}>
          {translate('wayOutPrint')}
        </button>
      </PageSection>
    </PageFrame>
  );
}
