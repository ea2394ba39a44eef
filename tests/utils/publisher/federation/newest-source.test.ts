import { expect, test } from 'vitest';
import { newestSource } from '../../../../utils/publisher/federation/newest-source';

test.each([
  ['https://a.example/2026/01/x (2020-05-27)', '2020-05-27'],
  ['https://a.example/x (2023)', '2023'],
  ['https://a.example/x (2019-2023)', '2023'],
  ['https://a.example/x (2023-2024 (estimate))', '2024'],
  ['a list (README of 2025) (undated list (about 2022))', '2022'],
  ['https://a.example/x (2022-10); still there (2025-05-09)', '2025-05-09'],
  ['https://a.example/x (undated copy)', undefined],
  ['https://a.example/2024', undefined],
])('%s', (source, date) => {
  expect(newestSource({ 'service.website': source })).toBe(date);
});

test('the newest of all that is said of a service counts, and what is said of its host does not', () => {
  const sources = {
    'service.name': 'x (2020-05)',
    'software.name': 'x (2021)',
    'service.registration': 'x (2020-12-01)',
    'host.country.code': 'x (2026-08-18)',
  };
  expect(newestSource(sources)).toBe('2021');
  expect(newestSource({})).toBeUndefined();
});
