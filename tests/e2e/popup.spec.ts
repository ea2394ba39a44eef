import { readFileSync } from 'node:fs';
import type { View } from './browsers/driver';
import { sentence } from './sentence';
import { expect, test } from './silent-test';
import { askAbout, brest, cards, openPopup, popupOn, showCard, verdict, visit } from './steps';

const directory = 'a[href="https://www.chatons.org/search/by-service"]';

/** What people write in data/services: the popup has to say the same. */
function entry(id: string): { name: string; owner: string; gafam: boolean; kinds: string[] } {
  return JSON.parse(readFileSync(`data/services/${id}.json`, 'utf8'));
}

async function links(popup: View, within: string): Promise<string[]> {
  return (await popup.query(`${within} a`)).map(({ attributes }) => attributes.href ?? '');
}

test('says whose a tracked service is, and what is offered for each of its uses', async ({ driver }) => {
  const pages = {
    doodle: 'https://doodle.com/group-poll/participate/abc',
    'google-docs': 'https://docs.google.com/document/d/1/edit',
    pocket: 'https://getpocket.com/saves',
    dropbox: 'https://www.dropbox.com/home',
    'icloud-pages': 'https://www.icloud.com/pages/',
    'facebook-groups': 'https://www.facebook.com/groups/1',
    'amazon-drive': 'https://www.amazon.fr/clouddrive/',
    'microsoft-teams': 'https://teams.microsoft.com/v2/',
  };
  for (const [id, url] of Object.entries(pages)) {
    const popup = await popupOn(driver, url);
    const { name, owner, gafam, kinds } = entry(id);
    expect(await verdict(popup)).toEqual({ tracked: id, label: 'none' });
    expect(await popup.text('h1')).toContain(name);
    expect(await popup.text('header p')).toContain(owner);
    expect((await popup.text('header p')).includes('GAFAM')).toBe(gafam);
    expect(await popup.query('[role=tab]')).toHaveLength(kinds.length > 1 ? kinds.length : 0);

    const suggestions = await cards(popup);
    expect(suggestions.map(({ service }) => service)).not.toEqual([]);
    expect(suggestions.every(({ service, organization }) => service.startsWith(`${organization}/`))).toBe(true);
    expect(suggestions.every(({ kind }) => kinds.includes(kind))).toBe(true);
    expect(new Set(suggestions.map(({ distanceKm }) => distanceKm))).toEqual(new Set(['']));
    await popup.close();
  }
});

test('answers on plain http, and on a service’s other addresses', async ({ driver }) => {
  expect(await verdict(await popupOn(driver, 'http://doodle.com/poll/1'))).toEqual({
    tracked: 'doodle',
    label: 'none',
  });
  expect(await verdict(await askAbout(driver, 'https://DOODLE.com.:8443/poll'))).toEqual({
    tracked: 'doodle',
    label: 'none',
  });
});

test('speaks more softly on a page whose author chose the platform', async ({ driver }) => {
  const popup = await popupOn(driver, 'https://jeanne.blogspot.com/2026/11/');
  expect(await verdict(popup)).toEqual({ tracked: 'blogger', label: 'none' });
  expect(await popup.text('h1')).toMatch(sentence('hostedOn'));
  expect(await cards(popup)).not.toEqual([]);
  expect(await popup.query('[data-watch]')).toEqual([]);
});

test('is not taken in by look-alikes, and knows a plain site as such [S89]', async ({ driver }) => {
  const plain = ['https://docs.google.com.evil.example/document/d/1', 'https://notdoodle.com/', 'https://example.org/'];
  for (const url of plain) {
    const popup = await popupOn(driver, url);
    expect(await verdict(popup)).toEqual({ tracked: undefined, label: 'none' });
    expect(await popup.text('h1')).toMatch(sentence('neither'));
    expect(await cards(popup)).toEqual([]);
    await popup.close();
  }
  const popup = await askAbout(driver, 'https://doodle.com@evil.example/');
  expect(await verdict(popup)).toEqual({ tracked: undefined, label: 'none' });
});

test('lets one look for a kind, a service, a software or a host on a plain site', async ({ driver }) => {
  const popup = await askAbout(driver, 'https://example.org/');
  for (const [typed, found] of [
    ['visio', '[data-kind=video-call]'],
    ['google docs', '[data-kind=collab-text]'],
    ['mumble', '[data-kind=audio-call]'],
  ] as const) {
    await popup.type('[role=combobox]', typed);
    await popup.waitFor('[role=option]');
    await popup.press('Enter');
    await popup.waitFor(`article${found}`);
  }
  await popup.type('[role=combobox]', 'infini');
  await popup.waitFor('[role=option]');
  await popup.press('Enter');
  await popup.waitFor('h1 ~ div h1');
  expect(await popup.text('main')).toMatch(sentence('isMember'));
});

test('answers about a link, whose address the menu hands over in memory @both', async ({ driver }) => {
  const asked = { url: 'https://www.infini.fr/', isPrivate: false };
  await (await driver.openBackDoor()).evaluate((askedPage) => chrome.storage.session.set({ askedPage }), asked);
  const page = await driver.openExtensionPage('popup.html?asked');
  await page.waitFor('[data-label=member]');
  expect(await page.text('h1')).toMatch(sentence('isMember'));
});

test('makes a report of what is wrong with a card, and sends nothing', async ({ driver }) => {
  await (await driver.openBackDoor()).evaluate((place) => chrome.storage.local.set({ place }), brest);
  const popup = await askAbout(driver, 'https://docs.google.com/document/d/1/edit');
  await popup.click('[data-primary] [data-report] > summary');
  await popup.waitFor('[data-report] input');
  await popup.click('[data-report] label:nth-of-type(1) input');
  await popup.waitFor('[data-report] textarea');
  const text = await popup.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-report] textarea')!.value);
  expect(text).toContain('service: infini/pad-infini');
  expect(text).not.toContain('docs.google.com');
  expect(driver.requests()).toEqual([]);
});

test('answers what was searched for on a page of results, and says whose the page is @both', async ({ driver }) => {
  const popup = await askAbout(driver, 'https://www.google.com/search?q=alternative+doodle');
  expect((await popup.query('[data-searched]'))[0]?.attributes['data-searched']).toBe('doodle');
  expect(await cards(popup)).toMatchObject([{ kind: 'date-poll' }]);
  expect(await popup.text('main')).toContain('You are on Google');
  await popup.close();
  const other = await askAbout(driver, 'https://www.qwant.com/?q=doodle+god');
  expect(await other.query('[data-searched]')).toEqual([]);
});

test('links to the collective’s directory where nobody in the list offers it', async ({ driver }) => {
  const popup = await popupOn(driver, 'https://www.deepl.com/translator');
  expect(await verdict(popup)).toEqual({ tracked: 'deepl', label: 'none' });
  expect(await cards(popup)).toEqual([]);
  expect(await popup.text(directory)).not.toBe('');
});

test('shows the uses of a service as tabs, the first one chosen', async ({ driver }) => {
  const popup = await popupOn(driver, 'https://doodle.com/poll');
  const chosen = async () => (await popup.query('[role=tab]')).map(({ attributes }) => attributes['aria-selected']);
  const shown = async () => new Set((await cards(popup, '[role=tabpanel]:not([hidden])')).map(({ kind }) => kind));
  expect(await chosen()).toEqual(['true', 'false']);
  expect(await shown()).toEqual(new Set(['date-poll']));
  await popup.click('[role=tab]:nth-child(2)');
  await popup.waitFor('[role=tab]:nth-child(2)[aria-selected=true]');
  await popup.waitFor('[role=tabpanel]:not([hidden]) article');
  expect(await shown()).toEqual(new Set(['appointment']));
  await popup.press('ArrowRight');
  await popup.waitFor('[role=tab]:nth-child(1)[aria-selected=true]');
  expect(await shown()).toEqual(new Set(['date-poll']));
});

test('puts one card first, whose button opens the task on its host @both', async ({ driver }) => {
  await (await driver.openBackDoor()).evaluate((place) => chrome.storage.local.set({ place }), brest);
  driver.site('pad.infini.fr', '<!doctype html><title>Pad</title>');
  const popup = await askAbout(driver, 'https://docs.google.com/document/d/1/edit');
  expect(await cards(popup)).toMatchObject([{ service: 'infini/pad-infini', kind: 'collab-text' }]);
  await popup.click('[data-primary] a[data-task=collab-text]');
  const pad = await driver.waitForTab('pad.infini.fr');
  expect(new URL(await pad.url()).pathname).toMatch(/^\/p\/[\w-]{20}$/);
});

test('takes the words of a search along, on the click and not before', async ({ driver }) => {
  driver.site('searx.infini.fr', '<!doctype html><title>SearXNG</title>');
  const popup = await askAbout(driver, 'https://www.google.fr/search?q=chat+noir');
  await showCard(popup, 'infini/searx-infini');
  const task = 'article[data-service="infini/searx-infini"] a[data-task=search-engine]';
  expect(await popup.text(task)).toContain('chat noir');
  await popup.click(task);
  const search = await driver.waitForTab('searx.infini.fr');
  expect(await search.url()).toBe('https://searx.infini.fr/search?q=chat%20noir');
});

test('opens a card on what the host commits to, declares and does not publish', async ({ driver }) => {
  const popup = await popupOn(driver, 'https://doodle.com/poll');
  const card = 'article[data-service="framasoft/framadate"]';
  await showCard(popup, 'framasoft/framadate');
  expect(await links(popup, card)).toEqual(['https://framadate.org/']);
  await popup.click(`${card} [data-host] > summary`);
  await popup.waitFor(`${card} section`);
  const text = await popup.text(card);
  expect(text).toContain('Member of the collective since October 2016');
  expect(await popup.query(`${card} section:first-of-type li`)).toHaveLength(6);
  expect(text).toMatch(sentence('type_ASSOCIATION'));
  expect(text).toMatch(/Not published: .*prices.*back-ups/);
  expect(await links(popup, card)).toEqual(
    expect.arrayContaining(['https://contact.framasoft.org/', 'https://soutenir.framasoft.org/']),
  );
  await popup.click(`${card} [data-software] > summary`);
  await popup.waitFor(`${card} [data-software] section`);
  expect(await popup.text(`${card} [data-software]`)).toMatch(/Licence: CECILL-B.*Your data come out as: csv/s);
  const out = (await popup.query('a')).filter(({ attributes }) => !('data-to-host' in attributes)); // our own page
  expect(out.filter(({ attributes }) => !/^(https|mailto):/.test(attributes.href ?? ''))).toEqual([]);
  expect(new Set(out.map(({ attributes }) => attributes.rel))).toEqual(new Set(['noreferrer noopener']));
});

test('says which list answered, of which day, and where it came from', async ({ driver }) => {
  const popup = await popupOn(driver, 'https://doodle.com/poll');
  const [foot] = await popup.query('[data-registry-version]');
  expect(foot?.attributes['data-registry-version']).toMatch(/^\d{10}$/);
  expect(foot?.attributes['data-registry-origin']).toBe('bundled');
  expect(foot?.text).toMatch(sentence('registryBundled'));
});

test('answers about the page in front, and about a page that is none @both', async ({ driver }) => {
  const first = await visit(driver, 'https://doodle.com/poll');
  const second = await visit(driver, 'https://www.infini.fr/');
  await first.focus();
  const popup = await openPopup(driver, first);
  await popup.waitFor('[data-tracked-service=doodle]');
  await popup.close();
  const other = await openPopup(driver, second);
  await other.waitFor('[data-label=member]');
  await other.close();
  const ours = await askAbout(driver, 'about:blank');
  expect(await ours.text('h1')).toMatch(sentence('notASite'));
});
