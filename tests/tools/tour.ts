import type { BrowserDriver, Tab } from '../e2e/browsers/driver';

/** Where somebody stops on the tour, and what is told before. */
export interface Stop {
  /** Names the picture. */
  name: string;
  /** The line for the person who looks on. */
  line: string;
}

/** A page of the web, on which the toolbar's button is clicked. */
export interface SiteStop extends Stop {
  site: string;
  /** What kind of page it is, as the page itself says it. */
  what: string;
  /** Whether the button of the first proposal is pressed too, which opens the task at a host. */
  goesThere?: true;
}

/** A page of the extension. */
export interface PageStop extends Stop {
  page: string;
  /** There when the page shows what it is about. */
  shows: string;
  /** What is done on it first. */
  act?: (tab: Tab, driver: BrowserDriver) => Promise<void>;
}

const town = 'Lyon';

/** The services that Chatière was made for; somebody picks them on the welcome page, and visits them after. */
export const startedFor = ['doodle', 'google-docs', 'pocket', 'dropbox'];

/** The first three are one page, the welcome page: it stays open from one to the next. */
export const tour: (SiteStop | PageStop)[] = [
  {
    name: 'welcome-where',
    line: `The extension was just installed. It welcomes us, and we say where we live: ${town}.`,
    page: 'onboarding.html',
    shows: '[data-step=where] [data-next]',
    act: async (page) => {
      await page.type('[role=combobox]', town);
      await page.click('[role=option]');
    },
  },
  {
    name: 'welcome-services',
    line: 'We pick what we use. It asks the browser for nothing yet.',
    page: 'onboarding.html',
    shows: '[data-step=where] [data-next]',
    act: async (page) => {
      await page.click('[data-step=where] [data-next]');
      for (const id of startedFor) await page.click(`[data-step=services] li input[value="${id}"]`);
    },
  },
  {
    name: 'welcome-offers',
    line: 'It shows what there is for that, and only then offers to notify us. We pin its button.',
    page: 'onboarding.html',
    shows: '[data-step=services] [data-next]',
    act: async (page, driver) => {
      await page.click('[data-step=services] [data-next]');
      await page.click('[data-instead-of] summary');
      await page.waitFor('[data-instead-of] a[data-task]');
      await driver.pin(true);
      await page.waitFor('[data-on-toolbar=true]');
    },
  },
  {
    name: 'doodle',
    line: 'We are about to plan a meeting on Doodle. One click shows who offers the same.',
    site: 'https://doodle.com/meeting/organize',
    what: 'a service that people may want to leave',
    goesThere: true,
  },
  {
    name: 'google-docs',
    line: 'We write together in Google Docs. The button opens a new pad, and not a front page.',
    site: 'https://docs.google.com/document/d/1',
    what: 'a document on a service that people may want to leave',
    goesThere: true,
  },
  {
    name: 'pocket',
    line: 'We kept pages to read later in Pocket, which has closed.',
    site: 'https://getpocket.com/home',
    what: 'a service that is no more',
    goesThere: true,
  },
  {
    name: 'dropbox',
    line: 'We keep files in Dropbox.',
    site: 'https://www.dropbox.com/home',
    what: 'files on a service that people may want to leave',
    goesThere: true,
  },
  {
    name: 'participant',
    line: 'Somebody else asks us to answer a poll. It is theirs: we get a word to send them.',
    site: 'https://doodle.com/meeting/participate/id/abc',
    what: 'a poll that somebody was asked to answer',
  },
  {
    name: 'results',
    line: 'We search for something to use instead. It answers for what we searched for.',
    site: 'https://www.qwant.com/?q=alternative+doodle',
    what: 'a page of results',
  },
  {
    name: 'labelled',
    line: 'On the site of a host: is it labelled?',
    site: 'https://www.infini.fr/',
    what: 'a labelled host',
  },
  {
    name: 'former',
    line: 'And this one, which was labelled once?',
    site: 'https://www.libre-service.eu/',
    what: 'a former host',
  },
  {
    name: 'plain',
    line: 'On any other site, it says that it does not know it, and proposes nothing.',
    site: 'https://example.org/',
    what: 'a site like any other',
  },
  {
    name: 'directory',
    line: 'All hosts and what they offer, the nearest first, beside a map that comes with the package.',
    page: 'directory.html?order=distance',
    shows: 'li[data-host] a[data-task]',
  },
  {
    name: 'host',
    line: 'All that is known of one host, each fact with its source.',
    page: 'host.html?id=infini',
    shows: '[data-host-service] > summary',
    act: async (page) => {
      await page.click('[data-host-service] > summary');
      await page.waitFor('[data-host-service][open] a[data-task]');
    },
  },
  {
    name: 'way-out',
    line: 'Last, the way out of Doodle, one step at a time, on this device alone.',
    page: 'way-out.html#doodle',
    shows: '[data-way-out=doodle][open]',
    act: async (page) => {
      await page.evaluate(() => {
        const hosts = document.querySelector<HTMLSelectElement>('[data-choose-host]')!;
        hosts.selectedIndex = 1;
        hosts.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await page.waitFor('[data-way-out=doodle] a[data-task]');
    },
  },
];
