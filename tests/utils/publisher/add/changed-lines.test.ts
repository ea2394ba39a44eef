import { expect, test } from 'vitest';
import { changedLines } from '../../../../utils/publisher/add/changed-lines';

test('shows the line that comes, and both sides of the one that changes', () => {
  const before = 'file.datetime = 2026-11-23\n\nsubs.arn = arn\nsubs.kaz = kaz\n';
  const after = 'file.datetime = 2026-12-24\n\nsubs.arn = arn\nsubs.chat = chat\nsubs.kaz = kaz\n';
  expect(changedLines(before, after)).toEqual([
    '- file.datetime = 2026-11-23',
    '+ file.datetime = 2026-12-24',
    '+ subs.chat = chat',
  ]);
  expect(changedLines(before, before)).toEqual([]);
});
