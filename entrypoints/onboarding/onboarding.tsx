import { useState } from 'preact/hooks';
import { Step } from '../../components/onboarding/step';
import { PageFrame } from '../../components/page/page-frame';
import { Promises } from '../../components/page/promises';
import { townName } from '../../components/town/town-picker';
import { welcomeSteps, type WelcomeProgress } from '../../utils/core/welcome-progress';
import { storeProgress } from '../../utils/browser/settings/welcome-progress';
import { translate, translateCount } from '../../utils/browser/translate';
import type { OnboardingState } from './load-onboarding';
import { OffersStep } from './offers-step';
import styles from './onboarding.module.css';
import { ServicesStep } from './services-step';
import { WhereStep } from './where-step';

/** The welcome page: three short steps that give before they ask, and below them what Chatière does and never does. */
export function Onboarding({ progress: first, ...state }: OnboardingState) {
  const [place, setPlace] = useState(state.settings.place);
  const [progress, setProgress] = useState(first);
  const { step, services } = progress;
  const go = (change: Partial<WelcomeProgress>) => {
    const next = { ...progress, ...change };
    setProgress(next);
    void storeProgress(next);
  };
  const pick = (id: string, isPicked: boolean) =>
    go({ services: isPicked ? [...services, id] : services.filter((one) => one !== id) });
  const { catalogue } = state;
  const steps = {
    where: {
      title: translate('whereTitle'),
      summary: place ? townName(place) : translate('whereSkipped'),
      body: () => <WhereStep place={place} onChoose={setPlace} onNext={() => go({ step: 'services' })} />,
    },
    services: {
      title: translate('servicesTitle'),
      summary: translateCount('servicesPicked', services.length),
      body: () => (
        <ServicesStep catalogue={catalogue} picked={services} onPick={pick} onNext={() => go({ step: 'offers' })} />
      ),
    },
    offers: {
      title: translate('offersTitle'),
      summary: '',
      body: () => <OffersStep {...state} place={place} picked={services} />,
    },
  };
  return (
    <PageFrame title={translate('welcomeTitle')} lead={translate('welcomeLead')}>
      <div class={styles.steps}>
        {welcomeSteps.map((name, index) => (
          <Step
            key={name}
            name={name}
            number={index + 1}
            title={steps[name].title}
            state={name === step ? 'open' : index < welcomeSteps.indexOf(step) ? 'done' : 'ahead'}
            summary={steps[name].summary}
            onReopen={() => go({ step: name })}
          >
            {name === step && steps[name].body()}
          </Step>
        ))}
      </div>
      <details class={styles.promises}>
        <summary>{translate('promisesTitle')}</summary>
        <Promises />
      </details>
    </PageFrame>
  );
}
