import { expect, test } from 'vitest';
import { crawlLimits } from '../../../../utils/publisher/web/crawl-limits';
import { allowanceByOrganization } from '../../../../utils/publisher/web/allowance';

const limits = { ...crawlLimits, promptMilliseconds: 1000, patienceMilliseconds: 27_000, organizationBytes: 1000 };

test('an organisation is given up after three timeouts, and no other for it', () => {
  const allowanceOfThe = allowanceByOrganization(limits);
  for (let timeouts = 0; timeouts < 2; timeouts++) allowanceOfThe('mallory').waited(10_000);
  expect(allowanceOfThe('mallory').spent()).toBeUndefined();
  allowanceOfThe('mallory').waited(10_000);
  expect(allowanceOfThe('mallory').spent()).toEqual({ code: 'host-too-slow' });
  expect(allowanceOfThe('arn').spent()).toBeUndefined();
});

test('prompt answers cost nothing, however many there are; slow ones add up though they come in the end', () => {
  const allowanceOfThe = allowanceByOrganization(limits);
  for (let file = 0; file < 500; file++) allowanceOfThe('large').waited(900);
  for (let file = 0; file < 500; file++) allowanceOfThe('sly').waited(file % 2 === 0 ? 900 : 9000);
  expect(allowanceOfThe('large').spent()).toBeUndefined();
  expect(allowanceOfThe('sly').spent()).toEqual({ code: 'host-too-slow' });
});

test('the bytes of an organisation add up, and those of no other', () => {
  const allowanceOfThe = allowanceByOrganization(limits);
  for (let file = 0; file < 9; file++) allowanceOfThe('mallory').kept(111);
  expect(allowanceOfThe('mallory').spent()).toBeUndefined();
  allowanceOfThe('mallory').kept(1);
  expect(allowanceOfThe('mallory').spent()).toEqual({ code: 'files-too-large' });
  expect(allowanceOfThe('arn').spent()).toBeUndefined();
});
