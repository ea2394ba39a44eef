import { expect, test, vi } from 'vitest';
import { ask, demand } from '../../../../utils/browser/messages/ask';
import { NotStored } from '../../../../utils/browser/settings/settings-store';

const heard = vi.hoisted(() => ({ reply: undefined as unknown }));
/** What the browser hands over: a copy by way of JSON. */
const sendMessage = async () => {
  if (heard.reply instanceof Error) throw heard.reply;
  return heard.reply === undefined ? undefined : (JSON.parse(JSON.stringify(heard.reply)) as unknown);
};
vi.mock('../../../../utils/browser/browser', () => ({ browser: { runtime: { sendMessage: () => sendMessage() } } }));

const nothing = { services: [], labelled: false, allCountries: false };

test('what was asked for is done, also where there is nothing to answer', async () => {
  heard.reply = { answer: undefined };
  expect(await demand('unwatch', nothing)).toBeUndefined();
  heard.reply = { answer: 'rebuilt' };
  expect(await demand('rebuildRegistry', {})).toBe('rebuilt');
});

test('a failure is thrown where something was asked for, and says if nothing could be stored', async () => {
  heard.reply = { failure: 'not-stored' };
  await expect(demand('unwatch', nothing)).rejects.toThrow(NotStored);
  heard.reply = { failure: 'broken' };
  await expect(demand('unwatch', nothing)).rejects.not.toThrow(NotStored);
});

test('no background at all is a failure, not an endless wait', async () => {
  heard.reply = new Error('Could not establish connection.');
  expect(await ask('syncNow', {})).toEqual({ failure: 'broken' });
  heard.reply = undefined;
  expect(await ask('syncNow', {})).toEqual({ failure: 'broken' });
});
