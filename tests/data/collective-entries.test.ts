import { expect, test } from 'vitest';
import entries from '../../data/collective-entries.json';
import { bundledRegistry } from '../../utils/publisher/federation/bundle-registry';

test('entries of the collective’s site: of hosts that the list names, on its own domain, each with its source and date', async () => {
  const { organizations } = await bundledRegistry();
  const named = new Set(organizations.map(({ id }) => id));
  expect(Object.keys(entries).filter((id) => !named.has(id))).toEqual([]);
  for (const { url, source, date } of Object.values(entries)) {
    expect(new URL(url).host).toMatch(/^(www\.)?chatons\.org$/);
    expect(url).toMatch(/^https:\/\/[^/]+\/.*\/[\w-]+$/);
    expect(source).not.toBe('');
    expect(date).toMatch(/^\d{4}(-\d\d){0,2}$/);
  }
});
