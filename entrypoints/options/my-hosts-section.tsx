import { useState } from 'preact/hooks';
import { StarCorner } from '../../components/host/star-corner';
import { FirstFew } from '../../components/page/first-few';
import { PageSection } from '../../components/page/page-frame';
import buttons from '../../components/page/controls.module.css';
import { Want } from '../../components/suggestions/want';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import { organizationOf } from '../../utils/core/news/read-stars';
import type { Wanted } from '../../utils/core/news/wanted';
import { translate } from '../../utils/browser/translate';

interface Props {
  /** Ids of organisations and services, with their names; one that is in no list any more is named by its id. */
  stars: { id: string; name: string }[];
  wanted: Wanted[];
  catalogue: Catalogue;
}

/** As many of each as a small screen has room for. */
const [mostStars, mostKinds] = [5, 2];

/** The hosts and services that somebody keeps an eye on, and the kinds that somebody waits for. */
export function MyHostsSection({ stars, wanted, catalogue }: Props) {
  // With those of when the page was opened, so that a star that is taken away by mistake can be given back.
  const [first] = useState({ stars, wanted });
  const shown = [...new Map([...first.stars, ...stars].map((star) => [star.id, star])).values()];
  const kinds = [...new Set([...first.wanted, ...wanted].map(({ kind }) => kind))].flatMap(
    (kind) => catalogue.kind(kind) ?? [],
  );
  // Drawn anew when what is stored was changed elsewhere, as by a file that was brought in.
  const stored = new Set([...stars.map(({ id }) => id), ...wanted.map(({ kind }) => kind)]);
  const keyOf = (id: string) => `${id} ${stored.has(id)}`;
  return (
    <PageSection name="my-hosts" title={translate('myHostsTitle')}>
      {shown.length === 0 && <p class={buttons.soft}>{translate('myHostsNone')}</p>}
      <FirstFew items={shown} most={mostStars}>
        {(some) => (
          <ul>
            {some.map(({ id, name }) => (
              <li key={id} data-my-host={id}>
                <StarCorner key={keyOf(id)} id={id} name={name} />{' '}
                <a href={`/host.html?id=${organizationOf(id)}`}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
      <FirstFew items={kinds} most={mostKinds}>
        {(some) => some.map((kind) => <Want key={keyOf(kind.id)} kind={kind} />)}
      </FirstFew>
    </PageSection>
  );
}
