import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import baseline from '../build/permissions.json';
import english from '../../public/_locales/en/messages.json';
import french from '../../public/_locales/fr/messages.json';

const languages = {
  en: { messages: english, headings: ['Summary', 'Description', 'Privacy', 'Single purpose', 'Permissions', 'Data'] },
  fr: { messages: french, headings: ['Résumé', 'Description', 'Vie privée', 'Usage unique', 'Permissions', 'Données'] },
} as const;

/** Most characters that a store takes; 132 is Chrome's limit of a summary, and addons.mozilla.org takes 250. */
const most = { name: 75, summary: 132, description: 15_000, purpose: 1000, permission: 1000 };

/** Heading → what stands below it. */
function partsOf(language: 'en' | 'fr'): Map<string, string> {
  const text = readFileSync(`.github/store/${language}.md`, 'utf8');
  const parts = text.split(/^##? /m).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]));
}

test.each(['en', 'fr'] as const)('the listing has what the stores ask for, and fits: %s', (language) => {
  const { messages, headings } = languages[language];
  const parts = partsOf(language);
  const [summary = '', description = '', , purpose = ''] = headings.map((heading) => parts.get(heading));
  expect([...parts.keys()]).toEqual([messages.extensionName.message, ...headings]);
  expect(summary).toBe(messages.extensionDescription.message); // Chrome shows the manifest's
  expect(messages.extensionName.message.length).toBeLessThanOrEqual(most.name);
  expect(summary.length).toBeLessThanOrEqual(most.summary);
  expect(description.length).toBeLessThanOrEqual(most.description);
  expect(purpose.length).toBeLessThanOrEqual(most.purpose);
});

test.each(['en', 'fr'] as const)(
  'each permission of the manifest has its reason, and nothing else has: %s',
  (language) => {
    const lines = partsOf(language).get('Permissions')!.split('\n');
    const named = lines.map((line) => /^- `([^`]+)`\s?: /u.exec(line)?.[1]);
    const { permissions, optional_host_permissions: sites } = baseline['chrome-mv3'];
    expect(named).toEqual([...permissions, ...sites]);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(most.permission);
  },
);
