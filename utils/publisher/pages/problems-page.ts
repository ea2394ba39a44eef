import { inAlphabet } from '../../core/text/alphabetical';
import type { ProblemReport } from '../crawl/problem-report';
import { html, link, type Html } from './html';
import { dayInBoth, inBoth, numberInBoth } from './in-both';
import { mendingLines, type MendingLines } from './mending-lines';
import { wholePage } from './whole-page';

type Problems = ProblemReport['federation'];

/** The page for volunteers: host by host, what could not be read, and how to mend it. */
export function problemsPage({ created, federation, organizations }: ProblemReport): string {
  const title = { fr: 'Ce qui n’a pas pu être lu', en: 'What could not be read' };
  const day = dayInBoth(created);
  const hosts = inAlphabet(organizations, ({ name, id }) => [name, id]);
  const isGood = federation.length === 0 && organizations.length === 0;
  return wholePage(
    title,
    html`<p class="soft">
        ${inBoth({ fr: html`Fichiers lus le ${day.fr}`, en: html`Files read on ${day.en}` })} ·
        <a href="index.html">${inBoth({ fr: 'À propos de cette liste', en: 'About this list' })}</a>
      </p>
      ${isGood ? good : introduction}
      <ul class="hosts">
        ${hosts.map(
          ({ id, name, problems }) =>
            html`<li>
              <a href="#host-${id}">${name}</a> <span class="soft">${inBoth(numberInBoth(problems.length))}</span>
            </li>`,
        )}
      </ul>
      ${federation.length === 0 ? [] : [section('list', inBoth({ fr: 'La liste elle-même', en: 'The list itself' }), federation)]}
      ${hosts.map(({ id, name, problems }) => section(`host-${id}`, html`${name}`, problems, id))}`,
  );
}

const good = html`<p>
  ${inBoth({
    fr: 'Tout a été lu, il n’y a rien à corriger.',
    en: 'Everything was read, there is nothing to correct.',
  })}
</p>`;

const introduction = html`<p>
    ${inBoth({
      fr: 'Vous tenez à jour les fichiers d’un hébergeur ? Voici, fichier par fichier, ce qui n’y a pas été compris, et la ligne à écrire à la place. Rien n’est noté, rien n’est classé.',
      en: 'Do you look after the files of a host? Here is, file by file, what was not understood in them, and the line to write instead. Nothing is scored, nothing is ranked.',
    })}
  </p>
  <p>
    ${inBoth({
      fr: 'Dans une ligne à copier, mettez la bonne valeur à la place de « … ». Les fichiers sont relus chaque jour.',
      en: 'In a line to copy, put the right value in the place of “…”. The files are read again every day.',
    })}
  </p>`;

/** `id`: what problems of the host as a whole say in the place of a file. */
function section(anchor: string, heading: Html, problems: Problems, id?: string): Html {
  const files = [...new Set(problems.map(({ where }) => where))];
  return html`<section id="${anchor}">
    <h2>${heading}</h2>
    ${files.map(
      (file) =>
        html`<h3>${file === id ? wholeHost : link(file)}</h3>
          ${problems.filter(({ where }) => where === file).map(card)}`,
    )}
  </section>`;
}

const wholeHost = inBoth({ fr: 'L’hébergeur dans son ensemble', en: 'The host as a whole' });

function card(problem: Problems[number]): Html {
  const { fr, en } = mendingLines(problem);
  const isSame = fr.lines.join('\n') === en.lines.join('\n');
  return html`<div class="problem">
    <p>${inBoth(problem)}</p>
    ${fr.isChoice ? [html`<p class="soft">${inBoth({ fr: 'Une de ces lignes :', en: 'One of these lines:' })}</p>`] : []}
    ${isSame ? blocks(fr) : [...blocks(fr, 'fr'), ...blocks(en, 'en')]}
  </div>`;
}

/** What is taken with one click: each line where only one is right, all of them where they belong together. */
function blocks({ lines, isChoice }: MendingLines, language?: 'fr' | 'en'): Html[] {
  const texts = isChoice ? lines : [lines.join('\n')].filter((text) => text !== '');
  return texts.map((text) =>
    language === undefined ? html`<pre>${text}</pre>` : html`<pre lang="${language}">${text}</pre>`,
  );
}
