import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { LabelPanel } from '../../components/host/label-panel';
import { NotListed } from '../../components/host/not-listed';
import { FindField } from '../../components/suggestions/find-field';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { Findable } from '../../utils/core/find/find';
import { answerFor, type Answer } from '../../utils/core/page/answer-for';
import type { PageDescription } from '../../utils/core/page/describe-page';
import type { Place } from '../../utils/core/place/place';
import type { RegistryAbout } from '../../utils/core/registry/reader';
import type { Organization } from '../../utils/core/registry/registry';
import type { Settings } from '../../utils/core/settings';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { membersToFind, readFindables } from '../../utils/browser/registry/findables';
import { readOrganization, readRegistry } from '../../utils/browser/registry/read-registry';
import { readSettings, writeSettings } from '../../utils/browser/settings/settings-store';
import { translate } from '../../utils/browser/translate';
import { AnswerPanel } from './answer-panel';
import styles from './popup.module.css';

interface Props {
  state: {
    description: PageDescription;
    about: RegistryAbout;
    catalogue: Catalogue;
    settings: Settings;
    isPrivate: boolean;
  };
  reload: () => Promise<void>;
}

type Found = Answer | { organization: Organization; LabelPanel: FunctionComponent<Parameters<typeof LabelPanel>[0]> };

/** Neither tracked nor labelled: says so, and lets one look for something all the same. */
export function UnknownPanel({ state, reload }: Props) {
  const [found, setFound] = useState<Found>();
  const { description, about, catalogue, settings, isPrivate } = state;
  const choose = async (findable: Findable) => setFound(await lookUp(findable, catalogue));
  const chooseTown = async (town: Place | undefined) => {
    await writeSettings({ place: town });
    await reload();
    if (found && 'findable' in found) await choose(found.findable);
  };
  return (
    <>
      <h1 class={styles.heading}>{translate(description.page === 'unknown' ? 'neither' : 'notASite')}</h1>
      {description.page === 'unknown' && (
        <div class={styles.soft}>
          <NotListed host={description.host} withoutAddress={about.withoutAddress} />
        </div>
      )}
      <div class={styles.find}>
        <FindField load={loadFindables} kindOf={catalogue.kind} onChoose={(one) => void choose(one)} />
      </div>
      {found && 'findable' in found && (
        <AnswerPanel
          answer={found}
          place={settings.place}
          onTown={isPrivate ? undefined : (town) => void chooseTown(town)}
        />
      )}
      {found && 'organization' in found && (
        <found.LabelPanel
          label={{ label: 'member', organization: found.organization.id, host: '' }}
          organization={found.organization}
          kindOf={catalogue.kind}
        />
      )}
    </>
  );
}

async function loadFindables(): Promise<Findable[]> {
  const [packaged, { found: members }] = await Promise.all([readFindables(), readRegistry(membersToFind)]);
  return [...packaged, ...members];
}

async function lookUp(findable: Findable, catalogue: Catalogue): Promise<Found | undefined> {
  if (findable.type === 'host') {
    const [organization, { LabelPanel: panel }] = await Promise.all([
      readOrganization(findable.id),
      import('../../components/host/label-panel'),
    ]);
    return organization && { organization, LabelPanel: panel };
  }
  const circumstances = circumstancesOf(await readSettings(), new Date());
  return (await readRegistry((reader) => answerFor(findable, catalogue, reader, circumstances))).found;
}
