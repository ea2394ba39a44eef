import { expect, test } from 'vitest';
import type { Candidate } from '../../../../utils/core/registry/candidate';
import { openingOf } from '../../../../utils/core/suggest/opening';
import { candidate } from '../sample-registry';

const zeros = (count: number) => new Uint8Array(count);
const task = { fr: 'Créer un document', en: 'Create a document', path: '/new', account: false };
const url = 'https://pad.infini.fr/';
const opening = (over: Partial<Candidate>) => openingOf(candidate({ url, tasks: [task], ...over }), zeros);

test('the task is opened where the host asks for no account, whatever its software is known for', () => {
  expect(opening({ registration: ['None', 'Member'] })).toEqual({
    href: `${url}new`,
    task,
    needs: 'nothing',
  });
  const withAccount = { ...task, account: true };
  expect(opening({ registration: ['None'], tasks: [withAccount] })).toMatchObject({ href: `${url}new` });
});

test('the service is opened where something is needed first, and the task is at hand for those who have it', () => {
  const signedIn = { href: `${url}new`, task };
  expect(opening({ registration: ['Free'] })).toEqual({ href: url, needs: 'free', signedIn });
  expect(opening({ registration: ['Member', 'Free'] })).toMatchObject({ needs: 'free' });
  expect(opening({ registration: ['Member'] })).toEqual({ href: url, needs: 'member', signedIn });
  expect(opening({ registration: ['Client'] })).toMatchObject({ needs: 'client' });
  expect(opening({ registration: ['Other'] })).toMatchObject({ href: url, needs: 'unclear' });
});

test('where the host does not say, its software does, and then its task', () => {
  expect(opening({ registration: [], known: { name: 'Pad', account: 'never' } })).toMatchObject({ needs: 'nothing' });
  expect(opening({ registration: [], known: { name: 'Pad', account: 'optional' } })).toMatchObject({
    needs: 'nothing',
  });
  expect(opening({ registration: [], known: { name: 'Pad', account: 'always' } })).toMatchObject({
    href: url,
    needs: 'account',
  });
  expect(opening({ registration: [], tasks: [{ ...task, account: true }] })).toMatchObject({ needs: 'account' });
  expect(opening({ registration: [] })).toMatchObject({ href: `${url}new`, needs: 'unknown' });
});

test('with no task, or at an address that is no instance, the service itself is opened', () => {
  expect(opening({ tasks: undefined })).toEqual({ href: url, needs: 'nothing' });
  expect(opening({ url: `${url}home` })).toEqual({ href: `${url}home`, needs: 'nothing' });
  expect(opening({ tasks: [{ ...task, path: '/search?q={query}' }] })).toEqual({ href: url, needs: 'nothing' });
});

test('a name is made up as the software makes it, and for no other software', () => {
  const pad = { ...task, path: '/p/{random}' };
  expect(opening({ tasks: [pad], softwareIds: ['etherpad'] }).href).toBe(`${url}p/${'0'.repeat(20)}`);
  expect(opening({ tasks: [pad], softwareIds: ['other'] }).href).toBe(url);
});
