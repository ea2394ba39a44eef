import { expect, test } from 'vitest';
import { parseAccount, parseLeaving } from '../../../../utils/publisher/catalogue/leaving';

const citations = [{ source: 'https://doodle.com/help', date: '2026-08' }];
const closeAccount = { url: 'https://doodle.com/account', difficulty: 'easy', scope: 'service', citations };
const inWords = { fr: 'Tout le courrier.', en: 'All mail.' };
const taken = { what: inWords, formats: ['mbox', 'tar.gz'], citations };

test('reads how an account is closed and what can be taken along', () => {
  const read = parseLeaving('doodle', { closeAccount, export: taken });
  expect(read).toEqual({ value: { id: 'doodle', closed: undefined, closeAccount, export: taken }, problems: [] });
});

test('an account that several services share is named by its file', () => {
  expect(parseLeaving('gmail', { closeAccount: 'google' }).value?.closeAccount).toBe('google');
  expect(parseAccount('google', { ...closeAccount, scope: inWords })).toEqual({
    value: { ...closeAccount, scope: inWords },
    problems: [],
  });
});

test.each([
  ['an address that is not https', { ...closeAccount, url: 'http://doodle.com/account' }],
  ['no address at all', { ...closeAccount, url: undefined }],
  ['a scope in one language', { ...closeAccount, scope: { fr: 'Tout le compte.' } }],
  ['no word on what is closed', { ...closeAccount, scope: undefined }],
  ['no citation', { ...closeAccount, citations: [] }],
  ['a citation without a date', { ...closeAccount, citations: [{ source: 'https://doodle.com/help' }] }],
  ['a difficulty of its own', { ...closeAccount, difficulty: 'a bit' }],
  ['a field of its own', { ...closeAccount, phone: '0' }],
])('%s costs the closing, and the rest stays', (_, given) => {
  const { value, problems } = parseLeaving('doodle', { closeAccount: given, export: taken });
  expect(value).toEqual({ id: 'doodle', closed: undefined, closeAccount: undefined, export: taken });
  expect(problems).toEqual([{ code: 'field-invalid', where: 'leaving/doodle', detail: 'closeAccount' }]);
});

test('who can only be written to has an address of another kind', () => {
  const written = { ...closeAccount, url: undefined, email: 'support@doodle.com' };
  expect(parseLeaving('doodle', { closeAccount: written }).problems).toEqual([]);
  expect(parseLeaving('doodle', { closeAccount: { ...written, email: 'support' } }).value).toBeUndefined();
});

test('at a service that has closed there is no account to close', () => {
  const { value, problems } = parseLeaving('pocket', { closed: { ...inWords, citations }, closeAccount });
  expect(value).toEqual({ id: 'pocket', closed: { ...inWords, citations }, export: undefined });
  expect(problems.map(({ code }) => code)).toEqual(['account-of-a-closed-service']);
});

test('a file that tells nothing is none, nor is an account without its way', () => {
  expect(parseLeaving('doodle', {}).problems.map(({ code }) => code)).toEqual(['entry-empty']);
  expect(parseLeaving('doodle', []).value).toBeUndefined();
  const { value, problems } = parseAccount('google', { ...closeAccount, difficulty: undefined });
  expect(value).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(['field-invalid', 'account-incomplete']);
});
