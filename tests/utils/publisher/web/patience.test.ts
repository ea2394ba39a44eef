import { expect, test } from 'vitest';
import { crawlLimits } from '../../../../utils/publisher/web/crawl-limits';
import { patienceByOrganization } from '../../../../utils/publisher/web/patience';

const limits = { ...crawlLimits, promptMilliseconds: 1000, patienceMilliseconds: 27_000 };

test('an organisation is given up after three timeouts, and no other for it', () => {
  const patienceWith = patienceByOrganization(limits);
  for (let timeouts = 0; timeouts < 2; timeouts++) patienceWith('mallory').note(10_000);
  expect(patienceWith('mallory').isOver()).toBe(false);
  patienceWith('mallory').note(10_000);
  expect([patienceWith('mallory').isOver(), patienceWith('arn').isOver()]).toEqual([true, false]);
});

test('prompt answers cost nothing, however many there are; slow ones add up though they come in the end', () => {
  const patienceWith = patienceByOrganization(limits);
  for (let file = 0; file < 500; file++) patienceWith('large').note(900);
  for (let file = 0; file < 500; file++) patienceWith('sly').note(file % 2 === 0 ? 900 : 9000);
  expect([patienceWith('large').isOver(), patienceWith('sly').isOver()]).toEqual([false, true]);
});
