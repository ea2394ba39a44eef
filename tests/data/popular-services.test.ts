import { expect, test } from 'vitest';
import popular from '../../data/popular-services.json';
import { compiledCatalogue } from '../../utils/publisher/catalogue/read-catalogue';

test('the services shown first at the welcome are 24 of those that are tracked, each once, the four of the mission first', () => {
  const tracked = new Set(compiledCatalogue().services.map(({ id }) => id));
  expect(popular.filter((id) => !tracked.has(id))).toEqual([]);
  expect(new Set(popular).size).toBe(24);
  expect(popular.slice(0, 4)).toEqual(['doodle', 'google-docs', 'pocket', 'dropbox']);
});
