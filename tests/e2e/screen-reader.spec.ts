import { expect, test } from './silent-test';
import { askAbout } from './steps';

/** What a person can press or fill in, as a screen reader calls it. */
const control = /^(link|button|tab|checkbox|radio|combobox|searchbox|textbox|DisclosureTriangle|spinbutton)\b ?(.*)/;
const heading = /^heading (\d) (.+)/;

test('the popup says whose service it is, then the proposal, then its button, then the rest', async ({ driver }) => {
  const popup = await askAbout(driver, 'https://docs.google.com/document/d/1');
  await popup.waitFor('[data-pin-hint]'); // what is drawn last
  const spoken = (await popup.spoken()).filter((line) => control.test(line) || heading.test(line));
  const host = (await popup.query('[data-primary] h2'))[0]!.text;
  const order = [
    'DisclosureTriangle More actions',
    'heading 1 You are on Google Docs',
    'tab Collaborative writing',
    'tab Online office suite',
    expect.stringMatching(/^button Follow /),
    `heading 2 ${host}`,
    expect.stringMatching(/^link .*: .+, by .+ \(.+\)$/),
    expect.stringMatching(/^DisclosureTriangle Who .+ is, and what it commits to$/),
    'DisclosureTriangle Something wrong?',
    'button Choose a town',
    expect.stringMatching(/^DisclosureTriangle Other hosts \(\d+\)$/),
    'DisclosureTriangle What you keep, what you lose',
    'DisclosureTriangle Leave Google Docs',
    'button Notify me on Google Docs',
    'DisclosureTriangle What are you looking for?',
    'button Don’t say it again',
  ];
  expect(spoken).toEqual(order);
});

const pages = {
  'onboarding.html': '[data-next]',
  'options.html': '[data-import]',
  'directory.html': 'li[data-host]',
  'host.html?id=infini': '[data-host-service]',
  'host.html?id=nobody': '[data-host-unknown]',
  'host.html?compare=framasoft,infini': '[data-compared]',
  'way-out.html#guide-doodle': '[data-guide][open] li',
  'popup.html?url=https://www.infini.fr/': '[data-label=member]',
  'popup.html?url=https://www.libre-service.eu/': '[data-label]',
  'popup.html?url=https://example.org/': '[role=combobox], [data-find]',
  'popup.html?url=https://www.google.com/search?q%3Ddoodle': '[data-searched]',
};

test('every page has one title, every control a name, and no two links with one name lead to two places', async ({
  driver,
}) => {
  for (const [file, drawn] of Object.entries(pages)) {
    const page = await driver.openExtensionPage(file);
    await page.waitFor(drawn);
    const spoken = await page.spoken();
    expect(
      spoken.filter((line) => line.startsWith('heading 1 ')),
      file,
    ).toHaveLength(1);
    const controls = spoken.flatMap((line) => control.exec(line) ?? []);
    expect(controls.length, file).toBeGreaterThan(0);
    expect(
      spoken.filter((line) => control.exec(line)?.[2] === ''),
      file,
    ).toEqual([]);
    expect(await page.evaluate(namesOfManyPlaces), file).toEqual([]);
    await page.close();
  }
});

/** Names under which several addresses lie. Stands alone: it is sent to the page. */
function namesOfManyPlaces(): string[] {
  const places = new Map<string, Set<string>>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (!link.checkVisibility()) continue;
    const name = link.ariaLabel ?? link.innerText;
    places.set(name, (places.get(name) ?? new Set()).add(link.href));
  }
  return [...places].filter(([, hrefs]) => hrefs.size > 1).map(([name]) => name);
}
