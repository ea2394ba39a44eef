import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { LabelPanel } from '../../components/host/label-panel';
import { FindField } from '../../components/suggestions/find-field';
import type { Findable } from '../../utils/core/find/find';
import { answerFor, type Answer } from '../../utils/core/page/answer-for';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { Place } from '../../utils/core/place/place';
import type { Organization } from '../../utils/core/registry/registry';
import type { Settings } from '../../utils/core/settings';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { membersToFind, readFindables } from '../../utils/browser/registry/findables';
import { readOrganization, readRegistry } from '../../utils/browser/registry/read-registry';
import { readSettings, writeSettings } from '../../utils/browser/settings/settings-store';
import { AnswerPanel } from './answer-panel';
import styles from './popup.module.css';

interface Props {
  state: { settings: Settings; isPrivate: boolean };
  /** All of it, since anything may be looked for. */
  catalogue: Catalogue;
  reload: () => Promise<void>;
}

type Found = Answer | { organization: Organization; LabelPanel: FunctionComponent<Parameters<typeof LabelPanel>[0]> };

/** A field in which one looks for anything, and what is found. */
export function Finder({ state: { settings, isPrivate }, catalogue, reload }: Props) {
  const [found, setFound] = useState<Found>();
  const choose = async (findable: Findable) => setFound(await lookUp(findable, catalogue));
  const chooseTown = async (town: Place | undefined) => {
    await writeSettings({ place: town });
    await reload();
    if (found && 'findable' in found) await choose(found.findable);
  };
  return (
    <>
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

/** The same on a page of which something is known, where it is folded away. */
export async function finder(props: Omit<Props, 'catalogue'>) {
  const { found: catalogue } = await readRegistry((reader) => reader.catalogue());
  return <Finder {...props} catalogue={catalogue} />;
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
