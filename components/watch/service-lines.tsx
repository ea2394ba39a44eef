import { useEffect, useState } from 'preact/hooks';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { CataloguedKind, CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import type { Candidate } from '../../utils/core/registry/candidate';
import { leadsTo, type LeadsTo } from '../../utils/core/suggest/leads-to';
import type { Circumstances } from '../../utils/core/suggest/circumstances';
import type { Access } from '../../utils/core/watch/access';
import { readCandidates } from '../../utils/browser/registry/read-candidates';
import { inList, translate, translateCount } from '../../utils/browser/translate';
import { KindIcon } from '../page/kind-icon';
import { kindName } from '../page/kind-name';
import styles from './service-lines.module.css';

interface Props {
  services: readonly CataloguedService[];
  /** What hosts offer is read once they are. */
  isShown: boolean;
  kindOf: Catalogue['kind'];
  picked: readonly string[];
  onPick: (id: string, isPicked: boolean) => void;
  /** What the browser gives of its sites; undefined for a service that was not asked for yet. */
  accessTo: (id: string) => Access | undefined;
  circumstances: Circumstances;
  /** Of the list: what hosts offer is read anew with each. */
  version: number;
}

/** Services to pick from, a line each: what the browser gives of its sites, and what there is in its place. */
export function ServiceLines({ services, isShown, kindOf, picked, onPick, accessTo, circumstances, version }: Props) {
  const offers = useOffers(isShown ? services : [], version);
  return (
    <ul class={styles.lines}>
      {services.map(({ id, name, kinds }) => {
        const isPicked = picked.includes(id);
        const access = accessTo(id);
        const state = access ? translate(`access_${access}`) : isPicked && translate('access_unsaved');
        return (
          <li key={id} class={styles.line} data-service={id} data-access={access ?? 'none'}>
            <label>
              <input
                type="checkbox"
                value={id}
                checked={isPicked}
                onChange={({ currentTarget }) => onPick(id, currentTarget.checked)}
              />
              <KindIcon kind={kindOf(kinds[0] ?? '')} />
              <span>{name}</span>
            </label>
            {state && <small class={access === 'granted' ? undefined : styles.lacking}>{state}</small>}
            {kinds.every((kind) => offers.has(kind)) && (
              <p>
                {told(
                  leadsTo(kinds, offers, circumstances),
                  kinds.flatMap((kind) => kindOf(kind) ?? []),
                )}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What members offer for the kinds of these services; empty until it is read. */
function useOffers(services: readonly CataloguedService[], version: number): ReadonlyMap<string, Candidate[]> {
  const [offers, setOffers] = useState<ReadonlyMap<string, Candidate[]>>(new Map());
  const kinds = [...new Set(services.flatMap((service) => service.kinds))];
  useEffect(() => {
    let isWanted = true; // until other services are shown: an answer that comes late is about the former ones
    void readCandidates(kinds).then((read) => isWanted && setOffers(read));
    return () => {
      isWanted = false;
    };
  }, [kinds.join(' '), version]);
  return offers;
}

function told({ hosts, first: proposed }: LeadsTo, served: readonly CataloguedKind[]): string {
  const names = served.map(kindName);
  const kinds = inList(names);
  if (!proposed) return translate('offersNone', { kind: kinds });
  const first = translate('serviceOfHost', { service: proposed.name, organization: proposed.organizationName });
  return hosts > 0 ? translateCount('leadsTo', hosts, { kinds, first }) : translate('leadsToPerhaps', { kinds, first });
}
