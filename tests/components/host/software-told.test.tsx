// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SoftwareTold } from '../../../components/host/software-told';
import type { SoftwareDetails } from '../../../utils/core/catalogue/software-details';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

beforeEach(() => speak('fr'));
afterEach(cleanup);

const read = (source: string) => ({ source, date: '2026-11-26' });
const wallabag: SoftwareDetails = {
  name: 'wallabag',
  licence: { id: 'MIT', citation: read('COPYING.md') },
  exports: { formats: ['epub', 'pdf'], citation: read('https://doc.wallabag.org/export (2026)') },
  imports: [
    { from: ['Pocket'], formats: ['csv', 'html'], citation: read('wallabag/wallabag@1:Pocket.php') },
    { from: [], formats: ['html', 'json'], citation: read('wallabag/wallabag@1:Browser.php') },
    { from: [], formats: [], note: { fr: 'Depuis Wekan.', en: 'From Wekan.' }, citation: read('COPYING.md') },
  ],
  apps: [{ fdroid: 'fr.gaulupeau.apps.InThePoche', citation: read('wallabag/android-app@1:README.md') }],
};

const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test('says the licence, what comes out, what is taken in, and links to the app', () => {
  render(<SoftwareTold software={[wallabag]} />);
  expect(lines()).toEqual([
    'Licence\u00a0: MIT',
    'Vos données en sortent en\u00a0: epub, pdf',
    'Reprend ce qui vient de Pocket (csv, html).',
    'Reprend des fichiers\u00a0: html, json.',
    'Reprend des données venues d’ailleurs. Depuis Wekan.',
    'Son application Android, sur F-Droid',
  ]);
  expect(screen.getByRole('link', { name: /F-Droid/ }).getAttribute('href')).toBe(
    'https://f-droid.org/packages/fr.gaulupeau.apps.InThePoche/',
  );
  expect(screen.queryByText(/Absent de nos sources/)).toBeNull();
});

test('names each source once, with its date, when somebody asks for them', async () => {
  const { container } = render(<SoftwareTold software={[wallabag]} />);
  expect(container.textContent).not.toContain('COPYING.md');
  container.querySelector('details')!.open = true;
  const sources = (await screen.findByText(/COPYING\.md/)).closest('ul')!;
  expect([...sources.children].map(({ textContent }) => textContent)).toEqual([
    'COPYING.md (26 nov. 2026)',
    'https://doc.wallabag.org/export (2026) (26 nov. 2026)',
    'wallabag/wallabag@1:Pocket.php (26 nov. 2026)',
    'wallabag/wallabag@1:Browser.php (26 nov. 2026)',
    'wallabag/android-app@1:README.md (26 nov. 2026)',
  ]);
});

test('says what is in no source, and offers no sources where there are none', () => {
  const { container } = render(<SoftwareTold software={[{ name: 'Movim' }]} />);
  expect(container.textContent).toBe(
    'Absent de nos sources\u00a0: licence, formats d’export, reprise de vos données d’ailleurs, applications',
  );
});

test('says several services as a list, with what else has to be known, in the language of the browser', () => {
  speak('en');
  const from = ['Google Drive', 'Google Calendar', 'Google Contacts'];
  const note = { fr: 'Directement.', en: 'Directly.' };
  render(
    <SoftwareTold software={[{ name: 'Nextcloud', imports: [{ from, formats: [], note, citation: read('a') }] }]} />,
  );
  expect(lines()).toEqual(['Takes in what comes from Google Drive, Google Calendar and Google Contacts. Directly.']);
});

test('says which is which, where a service runs two', () => {
  render(<SoftwareTold software={[wallabag, { name: 'Movim' }]} />);
  expect(screen.getAllByRole('heading', { level: 4 }).map(({ textContent }) => textContent)).toEqual([
    'wallabag',
    'Movim',
  ]);
});

test('writes a licence without a name in the list of SPDX by the name that it has', () => {
  render(
    <SoftwareTold
      software={[{ name: 'Planka', licence: { id: 'LicenseRef-PLANKA-Community-1.1', citation: read('a') } }]}
    />,
  );
  expect(lines()).toEqual(['Licence\u00a0: PLANKA-Community-1.1']);
});

test('says so where the list knows a software that this version does not', () => {
  render(<SoftwareTold software={[]} />);
  expect(screen.getByText(/plus récent que cette version/)).toBeTruthy();
});
