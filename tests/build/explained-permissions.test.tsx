// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Permissions } from '../../entrypoints/options/permissions';
import english from '../../public/_locales/en/messages.json';
import french from '../../public/_locales/fr/messages.json';
import { speak } from '../speaking-browser';
import { builtPackage } from './built-package';

vi.mock('../../utils/browser/browser', () => import('../speaking-browser'));

afterEach(cleanup);

const languages = { fr: french, en: english } as const;
type Language = keyof typeof languages;

/** The list of the options page: what is asked for, and why. */
function explained(language: Language): [string, string][] {
  speak(language);
  const { container } = render(<Permissions />);
  const texts = (tag: string) => [...container.querySelectorAll(tag)].map(({ textContent }) => textContent ?? '');
  const reasons = texts('dd');
  return texts('dt').map((name, at) => [name, reasons[at] ?? '']);
}

test.each(['chrome-mv3', 'firefox-mv3'] as const)(
  'the options page explains each thing that the manifest of %s asks for, and nothing else',
  (target) => {
    const manifest = JSON.parse(builtPackage(target).read('manifest.json')) as Record<string, string[] | undefined>;
    const { permissions = [], optional_permissions: later = [], host_permissions: hosts = [] } = manifest;
    const sites = manifest.optional_host_permissions ? [french.permission_sitesName.message] : [];
    expect(explained('fr').map(([name]) => name)).toEqual([...permissions, ...later, ...hosts, ...sites]);
  },
);

test.each(['fr', 'en'] as const)('it does so with every sentence that there is for it: %s', (language) => {
  const messages = Object.entries(languages[language]).filter(([key]) => key.startsWith('permission_'));
  const sentences = messages.filter(([key]) => key !== 'permission_sitesName').map(([, { message }]) => message);
  expect(sentences.length).toBeGreaterThan(3);
  expect(explained(language).map(([, reason]) => reason)).toEqual(sentences);
});
