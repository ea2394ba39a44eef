import type { Organization } from '../../utils/core/registry/registry';
import type { View } from './browsers/driver';
import { publish } from './mirrors/published-registry';
import { openOptions, registryIn, syncNow, expect, test } from './sync-test';
import { askAbout, cards, showAllCards, showCard, verdict } from './steps';

const docs = 'https://docs.google.com/document/d/1';
const script = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
const spoofed = '\u202Emoc.elgoog\u2066 \u200Bpad\u0000\u{e0041}';
const cyrillic = 'https://fram\u0430pad.org/'; // а, not a
const endless = 'W'.repeat(10_000);

/** Service by service, what somebody might write where others write a name and an address. */
const services: Record<string, { name: string; url: string }> = {
  markup: { name: script, url: 'https://markup.example/' },
  bidi: { name: spoofed, url: 'https://bidi.example/' },
  endless: { name: endless, url: `https://${'w'.repeat(60)}.example/` },
  emoji: { name: '👩‍👩‍👧‍👦🐈‍⬛'.repeat(40), url: 'https://emoji.example/' },
  script: { name: 'Script', url: `javascript:document.title='taken'` },
  data: { name: 'Data', url: `data:text/html,${script}` },
  plain: { name: 'Plain', url: 'http://plain.example/' },
  user: { name: 'User', url: 'https://framapad.org@evil.example/' },
  alike: { name: 'Framapad', url: cyrillic },
};

/** A member that lies wherever it can, made from an honest one. */
function hostile(honest: Organization): Organization {
  const pad = honest.services.find(({ kinds }) => kinds.includes('collab-text'))!;
  return {
    ...honest,
    id: 'hostile',
    name: `${script}${endless}`,
    description: `${script}${spoofed}`,
    website: 'https://www.google.com/',
    address: endless,
    legalUrl: `javascript:document.title='taken'`,
    contactEmail: 'a@b.example?cc=everybody@c.example&body=x',
    contactUrl: cyrillic,
    funding: { liberapay: `data:text/html,${script}` },
    domains: ['google.com', 'docs.google.com', 'com', 'infini.fr'],
    sources: { 'organization.name': `https://sources.example/"onclick="x ${script}`, constructor: script },
    services: Object.entries(services).map(([key, { name, url }]) => {
      const software = { name: script, website: url, version: endless, license: spoofed, modules: [endless] };
      return Object.assign(structuredClone(pad), { id: `hostile/${key}`, name, url, legalUrl: url, software });
    }),
  };
}

/** What is drawn beyond the edge of the popup, in the words of a style sheet. */
const beyondTheEdge = () => {
  const popup = document.querySelector('[data-page]')!.getBoundingClientRect();
  return Array.from(document.querySelectorAll('[data-page] *'))
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > popup.right + 1 || left < popup.left - 1);
    })
    .map(({ tagName, className }) => `${tagName}.${className}`);
};

async function links(popup: View): Promise<{ href: string; words: string }[]> {
  const found = await popup.query('a');
  return found.map(({ text, attributes }) => ({
    href: attributes.href ?? '',
    words: `${attributes['aria-label'] ?? ''} ${text}`,
  }));
}

test('a registry full of lies is shown as plain text, and leads to no other host than it names', async ({
  driver,
  world,
}, info) => {
  const options = await openOptions(driver);
  const liar = hostile(world.organizations.find(({ id }) => id === 'infini')!);
  const organizations = [...world.organizations, liar];
  const { head } = await publish({ unchecked: true, folder: world.site, organizations, keys: [world.keys.present] });
  expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
  expect(await registryIn(options)).toMatchObject({ version: head.version });

  const popup = await askAbout(driver, docs);
  expect(await verdict(popup)).toEqual({ tracked: 'google-docs', label: 'none' });
  await showAllCards(popup);
  const shown = (await cards(popup)).filter(({ organization }) => organization === 'hostile');
  expect(shown.map(({ service }) => service).toSorted()).toEqual(
    ['alike', 'bidi', 'emoji', 'endless', 'markup', 'plain'].map((key) => `hostile/${key}`),
  );
  for (const { service } of shown) {
    await showCard(popup, service);
    await popup.click(`article[data-service="${service}"] [data-host] > summary`);
  }
  await popup.waitFor('article[data-service="hostile/markup"] section');

  const text = await popup.text('main');
  expect(text).toContain('<img src=x onerror=');
  expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\0]/);
  expect(text).not.toContain('W'.repeat(500));
  expect(await popup.evaluate(() => document.title)).toBe('Chatière');
  expect(await popup.query('main img[src=x], main script')).toEqual([]);
  expect(await popup.evaluate(beyondTheEdge)).toEqual([]);

  const found = await links(popup);
  const ours = '/host.html?id=hostile';
  expect(found.filter(({ href }) => href !== ours && !/^(https:\/\/|mailto:[^?&]+$)/.test(href))).toEqual([]);
  expect(found.map(({ href }) => href).join('\n')).not.toContain('@evil.example');
  const alike = await links(await only(popup, 'hostile/alike'));
  expect(alike[0]).toEqual({ href: new URL(cyrillic).href, words: expect.stringContaining('xn--frampad-') });
  const plain = await popup.query('article[data-service="hostile/plain"] summary ~ div');
  expect(plain[0]?.text).toContain('plain.example');
  await popup.screenshot(info.outputPath('hostile.png'));
});

/** One card of the popup, as a view of its own. */
async function only(popup: View, service: string): Promise<View> {
  return { ...popup, query: (selector) => popup.query(`article[data-service="${service}"] ${selector}`) };
}

test('a member does not become the owner of a host by saying so', async ({ driver, world }) => {
  const options = await openOptions(driver);
  const liar = hostile(world.organizations.find(({ id }) => id === 'infini')!);
  await publish({
    unchecked: true,
    folder: world.site,
    organizations: [...world.organizations, liar],
    keys: [world.keys.present],
  });
  expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
  const claims = {
    'https://www.google.com/': 'none',
    'https://mail.google.com/mail/': 'none',
    'https://anything.com/': 'none',
    'https://www.infini.fr/': 'member',
  };
  for (const [url, label] of Object.entries(claims)) {
    const popup = await askAbout(driver, url);
    expect((await verdict(popup)).label, url).toBe(label);
    expect(await popup.text('main'), url).not.toContain('<img');
    await popup.close();
  }
});
