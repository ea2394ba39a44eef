import type { View } from './browsers/driver';
import { sentence } from './sentence';
import { expect, test } from './silent-test';
import { clickOn, popupOn, verdict } from './steps';

const hrefs = async (popup: View, selector: string) =>
  (await popup.query(selector)).map(({ attributes }) => attributes.href);

test('knows the site of a member, what it offers and what it declares', async ({ driver }) => {
  const popup = await popupOn(driver, 'https://www.infini.fr/');
  expect(await verdict(popup)).toEqual({ tracked: undefined, label: 'member' });
  expect(await popup.text('h1')).toContain('Infini');
  expect(await hrefs(popup, 'details li a')).toEqual(
    expect.arrayContaining(['https://pad.infini.fr/', 'https://drop.infini.fr/']),
  );
  await clickOn(popup, 'button', 'whoIs');
  expect(await popup.text('main')).toMatch(/Commits to no ad networks.*Place: Brest.*Not published: /s);
  await popup.close();

  const service = await popupOn(driver, 'https://framadate.org/abc');
  expect(await verdict(service)).toEqual({ tracked: undefined, label: 'member' });
  expect(await service.text('main')).toContain('Member of the collective since October 2016');
});

test('knows a former member, until when it was one, and promises nothing in its name', async ({ driver }) => {
  const popup = await popupOn(driver, 'https://pad.libre-service.eu/p/notes');
  expect(await verdict(popup)).toEqual({ tracked: undefined, label: 'former' });
  const text = await popup.text('main');
  expect(text).toMatch(sentence('isFormerSince'));
  expect(text).toContain('September 2023');
  expect(text).not.toContain('Commits to');
});

test('tells of a host of which membership is not known, and of the collective’s own sites, what is known', async ({
  driver,
}) => {
  const uncertain = await popupOn(driver, 'https://ouvaton.coop/');
  expect(await verdict(uncertain)).toEqual({ tracked: undefined, label: 'uncertain' });
  expect(await uncertain.text('main')).toMatch(sentence('uncertainMeans'));
  await uncertain.close();
  const forum = await popupOn(driver, 'https://forum.chatons.org/t/1');
  expect(await verdict(forum)).toEqual({ tracked: undefined, label: 'collective' });
  expect(await forum.text('main')).toMatch(sentence('collective_forum'));
});

test('knows an address on a member’s domain that the member did not declare', async ({ driver }) => {
  const popup = await popupOn(driver, 'https://xyz.infini.fr/');
  expect(await verdict(popup)).toEqual({ tracked: undefined, label: 'undeclared' });
  expect(await popup.text('h1')).toMatch(sentence('isNotListed'));
  await popup.close();
  const lookAlike = await popupOn(driver, 'https://notinfini.fr/');
  expect(await verdict(lookAlike)).toEqual({ tracked: undefined, label: 'none' });
});
