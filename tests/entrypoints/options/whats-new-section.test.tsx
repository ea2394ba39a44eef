// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import changes from '../../../data/changes.json';
import { WhatsNewSection } from '../../../entrypoints/options/whats-new-section';
import packageJson from '../../../package.json';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
afterEach(cleanup);

const byNumber = (a: string, b: string) => b.localeCompare(a, 'en', { numeric: true });

test.each(['fr', 'en'] as const)(
  'the options tell what the latest version brought, in the language of people: %s',
  (language) => {
    speak(language);
    const { container } = render(<WhatsNewSection />);
    const open = container.querySelectorAll('details[open]');
    expect([...open].map((each) => each.getAttribute('data-changes'))).toEqual([changes[0]!.version]);
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toEqual(changes.flatMap((one) => one[language]));
  },
);

test('this version has an entry, the latest stands first, and each says the same in both languages', () => {
  const versions = changes.map(({ version }) => version);
  expect(versions[0]).toBe(packageJson.version);
  expect(versions).toEqual(versions.toSorted(byNumber));
  for (const { fr, en, date } of changes) {
    expect(fr).toHaveLength(en.length);
    expect(fr.length).toBeGreaterThan(0);
    expect(date).toMatch(/^$|^\d{4}-\d\d-\d\d$/);
  }
});
