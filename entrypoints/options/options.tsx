import { useEffect, useState } from 'preact/hooks';
import { PageFrame, PageSection } from '../../components/page/page-frame';
import { Tick } from '../../components/page/tick';
import { TownChoice } from '../../components/town/town-choice';
import { findTowns } from '../../utils/browser/town/find-towns';
import { locate } from '../../utils/browser/town/locate';
import { onSettingsChanged, writeSettings } from '../../utils/browser/settings/settings-store';
import { onOriginsChanged } from '../../utils/browser/watch/sites-permission';
import { translate } from '../../utils/browser/translate';
import { loadOptions, type OptionsState } from './load-options';
import { AboutSection } from './about-section';
import { Contents } from './contents';
import { KeepSection } from './keep-section';
import { KeysSection } from './keys-section';
import { LanguagesSection } from './languages-section';
import { MyHostsSection } from './my-hosts-section';
import { NotNowSection } from './not-now-section';
import { RegistrySection } from './registry-section';
import { RequestSection } from './request-section';
import { WatchSection } from './watch-section';
import { WhatsNewSection } from './whats-new-section';

/** The options: everything that can be chosen, what is stored, and why each permission is there. */
export function Options({ first }: { first: OptionsState }) {
  const [state, setState] = useState(first);
  const { settings } = state;
  const reload = async () => setState(await loadOptions());
  useEffect(() => {
    onSettingsChanged(() => void reload());
    onOriginsChanged(() => void reload());
    void reload(); // what changed between the first reading and this listening
  }, []);
  return (
    <PageFrame
      title={translate('optionsTitle')}
      contents={<Contents without={state.commands.length === 0 ? ['keys'] : []} />}
    >
      <Tick
        checked={settings.paused}
        label={translate('pauseAll')}
        onChange={(paused) => void writeSettings({ paused })}
      />
      <PageSection name="place" title={translate('townTitle')}>
        <TownChoice
          key={settings.place?.name ?? ''}
          first={settings.place}
          findTowns={findTowns}
          locate={locate}
          onChoose={(place) => void writeSettings({ place })}
        />
      </PageSection>
      <WatchSection state={state} reload={reload} />
      <PageSection name="way-out" title={translate('wayOutTitle')}>
        <p>{translate('wayOutLead')}</p>
        <a href="/way-out.html">{translate('wayOutPlan')}</a>
      </PageSection>
      <NotNowSection notNow={settings.notNow} catalogue={state.catalogue} />
      <MyHostsSection stars={state.stars} wanted={state.wanted} catalogue={state.catalogue} />
      <RegistrySection state={state} reload={reload} />
      <RequestSection requests={state.requests} />
      <KeepSection state={state} reload={reload} />
      <KeysSection commands={state.commands} />
      <LanguagesSection created={state.about.created} />
      <WhatsNewSection />
      <AboutSection />
    </PageFrame>
  );
}
