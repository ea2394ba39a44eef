import { useState } from 'preact/hooks';
import buttons from '../../components/button.module.css';
import { dateInWords, hostOf } from '../../components/format';
import { PageSection } from '../../components/page-frame';
import type { RegistryAbout } from '../../utils/core/registry/reader';
import { ask } from '../../utils/browser/ask';
import { translate, translateCount } from '../../utils/browser/translate';

interface Props {
  about: RegistryAbout;
  reload: () => Promise<void>;
}

/** Which list is used, of which day, from where; and the way to mend it. */
export function RegistrySection({ about, reload }: Props) {
  const [rebuilt, setRebuilt] = useState<'rebuilt' | 'failed'>();
  const date = dateInWords(about.created);
  const rebuild = async () => {
    const reply = await ask('rebuildRegistry', {});
    setRebuilt('answer' in reply ? reply.answer : 'failed');
    await reload();
  };
  return (
    <PageSection title={translate('registryTitle')}>
      <p data-registry-version={about.version} data-registry-origin={about.origin}>
        {about.origin === 'bundled'
          ? translate('registryBundled', { date })
          : translate('registryFrom', { date, host: hostOf(about.origin) })}
      </p>
      <p>
        {translateCount('registryMembers', about.members)} {translateCount('registryServices', about.services)}
      </p>
      <p class={buttons.soft}>{translate('registryBundledMeans')}</p>
      <button type="button" class={buttons.quiet} onClick={() => void rebuild()}>
        {translate('rebuildRegistry')}
      </button>
      <p role="status">{rebuilt && translate(`rebuild_${rebuilt}`)}</p>
    </PageSection>
  );
}
