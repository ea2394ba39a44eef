import type { Organization } from '../../core/registry/registry';
import type { HostChange, RegistryChanges } from '../federation/registry-changes';
import type { Key } from '../site/key-files';
import { html, link, type Html } from './html';
import { dayInBoth, inBoth, numberInBoth, type Said } from './in-both';
import type { WhereToGet } from './where-to-get';
import { wholePage } from './whole-page';

/** What the front page tells of a publication. */
export interface Publication {
  organizations: readonly Organization[];
  version: number;
  /** Instants (ISO 8601). `crawled`: when members' files were read. */
  crawled: string;
  expires: string;
  /** Since when and what; undefined if nothing was published before. */
  since?: { created: string; changes: RegistryChanges };
  /** Public parts only: what else a key holds is not shown. */
  keys: readonly Key[];
  whereToGet: WhereToGet;
  /** Whether problems.html stands beside it. */
  hasProblems: boolean;
}

const collective = link('https://www.chatons.org/', 'CHATONS');

/** The front page of a published registry. */
export function frontPage(publication: Publication): string {
  const { crawled, expires, version, keys, since, hasProblems } = publication;
  const [readOn, until] = [dayInBoth(crawled), dayInBoth(expires)];
  return wholePage(
    { fr: 'La liste de Chatière', en: 'The list of Chatière' },
    html`<p>
        ${inBoth({
          fr: html`Chatière est une extension de navigateur. Sur Doodle, Google Docs et d’autres, elle montre quels
          hébergeurs du collectif ${collective} proposent la même chose. Cette liste est ce qu’elle sait d’eux : ce que
          chacun publie sur lui-même, relu chaque jour et signé.`,
          en: html`Chatière is a browser extension. On Doodle, Google Docs and others, it shows which hosts of the
          ${collective} collective offer the same thing. This list is what it knows of them: what each of them publishes
          about itself, read again every day and signed.`,
        })}
      </p>
      ${figures(publication)}
      <p class="soft">
        ${inBoth({
          fr: html`Lue chez les hébergeurs le ${readOn.fr} ; valable jusqu’au ${until.fr}. Version ${version}.`,
          en: html`Read from the hosts on ${readOn.en}; valid until ${until.en}. Version ${version}.`,
        })}
      </p>
      ${
        hasProblems
          ? [
              html`<p>
                <a href="problems.html">
                  ${inBoth({ fr: 'Ce qui n’a pas pu être lu, et comment le corriger', en: 'What could not be read, and how to mend it' })}
                </a>
              </p>`,
            ]
          : []
      }
      <h2>${inBoth({ fr: 'Ce qui a changé', en: 'What has changed' })}</h2>
      ${since ? changed(since) : first}
      <h2>${inBoth({ fr: 'Obtenir l’extension', en: 'Get the extension' })}</h2>
      ${places(publication.whereToGet)}
      <h2>${inBoth({ fr: 'La clé qui signe', en: 'The key that signs' })}</h2>
      <p>
        ${inBoth({
          fr: 'L’extension ne croit que ce qu’une clé inscrite en elle a signé. Empreinte (RFC 7638) et partie publique :',
          en: 'The extension believes only what a key that is built into it has signed. Thumbprint (RFC 7638) and public part:',
        })}
      </p>
      ${keys.map(shownKey)}`,
  );
}

function figures({ organizations }: Publication): Html {
  const members = organizations.filter(({ membership }) => membership.state === 'member');
  const former = organizations.filter(({ membership }) => membership.state === 'former').length;
  const services = members.reduce((sum, member) => sum + member.services.length, 0);
  return html`<dl class="figures">
    ${figure({ fr: 'Membres', en: 'Members' }, members.length)}
    ${figure({ fr: 'Leurs services', en: 'Their services' }, services)}
    ${figure({ fr: 'Anciens membres', en: 'Former members' }, former)}
  </dl>`;
}

const figure = (said: Said<string>, number: number) =>
  html`<div>
    <dt>${inBoth(said)}</dt>
    <dd>${inBoth(numberInBoth(number))}</dd>
  </div>`;

const first = html`<p>${inBoth({ fr: 'C’est la première publication.', en: 'This is the first publication.' })}</p>`;

function changed({ created, changes }: NonNullable<Publication['since']>): Html {
  const day = dayInBoth(created);
  const lines = changes.hosts.flatMap(lineOf);
  return html`<p class="soft">
      ${inBoth({ fr: html`Depuis la liste du ${day.fr}`, en: html`Since the list of ${day.en}` })}
    </p>
    ${
      lines.length === 0
        ? html`<p>
            ${inBoth({ fr: 'Ni membre ni service de plus ou de moins.', en: 'No member or service more or less.' })}
          </p>`
        : html`<ul class="list">
            ${lines}
          </ul>`
    }`;
}

const memberships: Record<HostChange['membership'], Said<string> | undefined> = {
  new: { fr: 'nouveau membre', en: 'new member' },
  back: { fr: 'de nouveau membre', en: 'a member again' },
  left: { fr: 'n’est plus dans la liste', en: 'no longer on the list' },
  stays: undefined,
};

/** Nothing for a host that stays as it was. */
function lineOf({ name, membership, added, gone }: HostChange): Html[] {
  const said = memberships[membership];
  const isThere = membership !== 'left';
  if (!said && added.length === 0 && gone.length === 0) return [];
  return [
    html`<li>
      <strong>${name}</strong> ${said ? [html`<span class="soft">${inBoth(said)}</span>`] : []}
      ${added.length > 0 ? [html`<br /><span aria-hidden="true">+</span> ${listed({ fr: 'De plus : ', en: 'More: ' }, added)}`] : []}
      ${isThere && gone.length > 0 ? [html`<br /><span aria-hidden="true">−</span> ${listed({ fr: 'De moins : ', en: 'Less: ' }, gone)}`] : []}
    </li>`,
  ];
}

function listed(said: Said<string>, names: readonly string[]): Html {
  return html`<span class="soft">${inBoth(said)}</span>${names.join(', ')}`;
}

function places({ chromium, firefox, source }: WhereToGet): Html {
  const known = [
    chromium === '' ? undefined : link(chromium, 'Chromium, Chrome, Edge, Brave'),
    firefox === '' ? undefined : link(firefox, 'Firefox'),
    source === '' ? undefined : link(source, inBoth({ fr: 'Le code source', en: 'The source code' })),
  ].filter((place) => place !== undefined);
  if (known.length > 0)
    return html`<ul class="list">
      ${known.map((place) => html`<li>${place}</li>`)}
    </ul>`;
  return html`<p>
    ${inBoth({
      fr: 'Chatière n’est pas encore dans les magasins d’extensions.',
      en: 'Chatière is not in the stores of extensions yet.',
    })}
  </p>`;
}

function shownKey({ kty, crv, x, y, kid }: Key): Html {
  return html`<p><code>${kid}</code></p>
    <pre>${JSON.stringify({ kty, crv, x, y }, undefined, 2)}</pre>`;
}
