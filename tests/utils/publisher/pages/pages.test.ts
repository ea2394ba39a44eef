import { createHash } from 'node:crypto';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import type { ProblemReport } from '../../../../utils/publisher/crawl/problem-report';
import { registryChanges } from '../../../../utils/publisher/federation/registry-changes';
import { frontPage, type Publication } from '../../../../utils/publisher/pages/front-page';
import { problemsPage } from '../../../../utils/publisher/pages/problems-page';
import { member, newKey, serviceOf } from '../site/published-site';

function documentOf(page: string): Window['document'] {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
  document.write(page);
  return document;
}

const words = (page: string, language: 'fr' | 'en') => {
  const document = documentOf(page);
  for (const other of document.querySelectorAll(`body [lang=${language === 'fr' ? 'en' : 'fr'}]`)) other.remove();
  return document.body.textContent.replace(/\s+/g, ' ');
};

const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'';
const problem = (where: string, code = 'bad-date', detail = `service.startdate = ${hostile}`) => ({
  code,
  where,
  detail,
  fr: `Cette date n'existe pas : ${detail}.`,
  en: `There is no such date: ${detail}.`,
});
const report: ProblemReport = {
  created: '2026-11-27T04:17:00Z',
  federation: [problem('https://list.example/chatons.properties', 'repeated-key', 'subs.arn')],
  organizations: [
    { id: 'mallory', name: hostile, problems: [problem(hostile), problem('javascript:alert(1)')] },
    { id: 'arn', name: 'ARN', problems: [problem('https://arn.fr/o'), problem('http://arn.fr/p'), problem('arn')] },
  ],
};

const before = [member('infini'), member('kaz'), member('zaclys')];
const after = [
  member('arn', { name: hostile }),
  member('infini', {
    services: [
      serviceOf('infini', 'cloud'),
      serviceOf('infini', 'poll', { name: hostile, url: 'https://p.infini.org/' }),
    ],
  }),
  member('kaz'),
  member('zaclys', { membership: { state: 'former', until: '2026-11-26', reason: 'unlisted' } }),
];
const publication: Publication = {
  organizations: after,
  version: 2026112701,
  crawled: '2026-11-27T04:17:00Z',
  expires: '2026-12-27T04:17:00Z',
  since: { created: '2026-11-26T04:17:00Z', changes: registryChanges(before, after) },
  keys: [(await newKey()).privateKey],
  whereToGet: { chromium: '', firefox: '', source: '' },
  hasProblems: true,
};

describe.each([
  ['the front page', frontPage(publication)],
  ['the page of problems', problemsPage(report)],
])('%s', (_, page) => {
  test('shows hostile text as it is written, and runs nothing of it [S141]', () => {
    const document = documentOf(page);
    expect(document.querySelectorAll('script, img, iframe, object, embed, svg, form').length).toBe(0);
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    expect(document.body.textContent).toContain('<script>alert(1)</script>');
  });

  test('links only to https, to a page beside it or to a place in it [S142]', () => {
    const addresses = [...documentOf(page).querySelectorAll('a')].map((a) => a.getAttribute('href')!);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !/^(https:\/\/|#|(index|problems)\.html$)/.test(address))).toEqual([]);
  });

  test('says all in both languages', () => {
    const document = documentOf(page);
    const said = (language: string) => document.querySelectorAll(`body [lang=${language}]`);
    expect(said('fr').length).toBe(said('en').length);
    expect([...said('fr'), ...said('en')].filter((element) => element.textContent.trim() === '')).toEqual([]);
    expect(document.documentElement.getAttribute('lang')).toBe('fr');
  });

  test('lets nothing in but its own style [S143]', () => {
    const document = documentOf(page);
    const style = page.split('<style>')[1]!.split('</style>')[0]!;
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    expect(document.querySelectorAll('[style], link').length).toBe(0);
  });
});

test('the front page says when, how many, and what has changed', () => {
  const page = frontPage(publication);
  const french = words(page, 'fr');
  expect(french).toContain('Lue chez les hébergeurs le 27 novembre 2026');
  expect(french).toMatch(/Membres\s*3\s*Leurs services\s*4\s*Anciens membres\s*1/);
  expect(french).toContain('Depuis la liste du 26 novembre 2026');
  expect(french).toMatch(
    /nouveau membre .*Host infini .*De plus : cloud, .*De moins : pad .*Host zaclys n’est plus dans la liste/,
  );
  const english = words(page, 'en');
  expect(english).toContain(
    'Read from the hosts on 27 November 2026; valid until 27 December 2026. Version 2026112701.',
  );
  expect(english).toMatch(/new member .*Host infini .*More: cloud, .*Less: pad .*Host zaclys no longer on the list/);
});

test('the front page of a first publication, and of one without a change', () => {
  const { since: _, ...firstOne } = publication;
  expect(words(frontPage(firstOne), 'fr')).toContain('C’est la première publication.');
  const since = { created: '2026-11-26T04:17:00Z', changes: registryChanges(after, after) };
  expect(words(frontPage({ ...publication, since }), 'en')).toContain('No member or service more or less.');
  expect(frontPage({ ...publication, hasProblems: false })).not.toContain('problems.html');
});

test('the front page shows the public part of the key, and never the other [S144]', () => {
  const page = frontPage(publication);
  const [key] = publication.keys;
  expect(page).toContain(key!.kid);
  expect(page).toContain(key!.x);
  expect(page).not.toContain(key!.d);
});

test('the front page tells where the extension is, once it is somewhere', () => {
  expect(words(frontPage(publication), 'fr')).toContain('pas encore dans les magasins');
  const page = frontPage({
    ...publication,
    whereToGet: { chromium: '', firefox: 'https://addons.example/c', source: '' },
  });
  expect(page).toContain('<a href="https://addons.example/c" rel="noreferrer">Firefox</a>');
  expect(words(page, 'fr')).not.toContain('pas encore dans les magasins');
});

test('the page of problems goes host by host and file by file, in the order of the alphabet', () => {
  const document = documentOf(problemsPage(report));
  const headings = [...document.querySelectorAll('h2')].map((each) => each.textContent);
  expect(headings).toEqual(['La liste elle-mêmeThe list itself', hostile, 'ARN']);
  const files = [...document.querySelectorAll('#host-arn h3')].map((each) => each.textContent.trim());
  expect(files).toEqual(['https://arn.fr/o', 'http://arn.fr/p', 'L’hébergeur dans son ensembleThe host as a whole']);
  const lines = [...document.querySelectorAll('#host-arn pre')].map((each) => each.textContent);
  expect(lines.slice(0, 2)).toEqual(['service.startdate = AAAA-MM-JJ', 'service.startdate = YYYY-MM-DD']);
});

test('lines of which one is right are taken one by one, lines that belong together at once', () => {
  const problems = [
    problem('https://arn.fr/o', 'unknown-value', 'service.registration.load = SOMETIMES'),
    problem('https://arn.fr/o', 'half-coordinates', ''),
  ];
  const page = problemsPage({ ...report, organizations: [{ id: 'arn', name: 'ARN', problems }] });
  const blocks = [...documentOf(page).querySelectorAll('#host-arn pre')].map((each) => each.textContent);
  expect(blocks).toEqual([
    'service.registration.load = OPEN',
    'service.registration.load = FULL',
    'organization.geolocation.latitude = …\norganization.geolocation.longitude = …',
  ]);
});

test('the page of problems says so when there is none', () => {
  const page = problemsPage({ created: report.created, federation: [], organizations: [] });
  expect(words(page, 'fr')).toContain('Tout a été lu, il n’y a rien à corriger.');
  expect(words(page, 'en')).toContain('Everything was read, there is nothing to correct.');
});
