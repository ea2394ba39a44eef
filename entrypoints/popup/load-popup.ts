import type { ComponentChild } from 'preact';
import { describePage, type PageDescription } from '../../utils/core/page/describe-page';
import type { Answer } from '../../utils/core/page/answer-for';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { RegistryAbout } from '../../utils/core/registry/reader';
import { defaultSettings, type Settings } from '../../utils/core/settings';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { choiceOf, originsOfChoice } from '../../utils/core/watch/watch-choice';
import { watchStateOf, type WatchState } from '../../utils/core/watch/watch-state';
import { currentPage } from '../../utils/browser/toolbar/current-tab';
import { ask } from '../../utils/browser/messages/ask';
import { readRegistry, type RegistryTrouble } from '../../utils/browser/registry/read-registry';
import { closedMirrorOrigins } from '../../utils/browser/sync/mirror-access';
import { readSettings } from '../../utils/browser/settings/settings-store';
import { grantedOrigins } from '../../utils/browser/watch/sites-permission';
import type { LabelPanel } from '../../components/host/label-panel';
import type { Participant } from './participant';
import type { SearchedPanel } from './searched-panel';
import type { Trouble } from './trouble';
import type { UnknownPanel } from './unknown-panel';

/** Everything that the popup shows, read once. */
export interface PopupState {
  description: PageDescription;
  about: RegistryAbout;
  /** Of a tracked page, the part that it needs; else all. */
  catalogue: Catalogue;
  settings: Settings;
  /** Whether these are the person's settings, and not those of a new install. */
  isReadable: boolean;
  /** In a private window, of which nothing is kept. */
  isPrivate: boolean;
  /** Of the tracked service shown, if one is. */
  watch?: { state: WatchState; origins: string[] };
  /** Origins of mirrors that the browser does not let us into, and has to. */
  closedMirrors: string[];
  trouble?: RegistryTrouble;
  /** What becomes of the trouble. */
  mending?: ReturnType<typeof ask<'mendRegistry' | 'rebuildRegistry'>>;
  /** On a page of results: what is offered in the place of what was searched for, and what draws it. */
  searched?: { answer: Answer; SearchedPanel: typeof SearchedPanel };
  /** What changed of the starred hosts, if that was not read yet. */
  newsTold?: (reload: () => Promise<void>) => ComponentChild;
  /** The panels that the page needs besides that of a tracked service, loaded with it. */
  panels: Panels;
}

interface Panels {
  LabelPanel?: typeof LabelPanel;
  UnknownPanel?: typeof UnknownPanel;
  Participant?: typeof Participant;
  Trouble?: typeof Trouble;
}

/** The address of a page of results holds what was searched for. */
const mayBeResults = /[?&](?:q|query)=[^&]/;

/** Reads what is known of the page in front; a stored registry that cannot be read is rebuilt in the background. */
export async function loadPopup(search: string): Promise<PopupState> {
  // All is asked at once, the registry too: each answer takes the browser some ms, and most of the way is waiting.
  const page = currentPage(search);
  const asked = Promise.all([page, readableSettings()]);
  const granting = grantedOrigins();
  const reading = await readRegistry(
    async (reader) => {
      const [{ url }, { settings }] = await asked;
      const circumstances = circumstancesOf(settings, new Date());
      const description = await describePage(url, reader, circumstances, { uses: 'first' });
      const results = url !== undefined && mayBeResults.test(url) ? await import('./searched') : undefined;
      const answer = await results?.answerToSearch(url!, description, reader, circumstances);
      const searched = results && answer && { answer, SearchedPanel: results.SearchedPanel };
      const isTracked = description.page === 'tracked' && url !== undefined;
      const catalogue = await (isTracked ? reader.catalogueAt(url) : reader.catalogue());
      if (!isTracked || !description.service.holds) return { description, searched, catalogue };
      const { takingAlong } = await import('../../utils/core/page/take-along');
      return { description: takingAlong(description, url), searched, catalogue };
    },
    { page: page.then(({ url }) => url) },
  );
  const { found, about, news } = reading;
  const [{ isPrivate }, { settings, isReadable }] = await asked;
  // To a private window Firefox opens no database: that says nothing of ours, which is not to be thrown away for it.
  const trouble = isPrivate ? undefined : reading.trouble;
  const { catalogue, description, searched } = found;
  const mending = trouble && ask(trouble === 'unreadable' ? 'rebuildRegistry' : 'mendRegistry', {});
  const watch = isReadable ? watchOf(description, isPrivate, settings, catalogue, await granting) : undefined;
  const closedMirrors = isPrivate ? [] : await closedMirrorOrigins();
  const isParticipant = description.page === 'tracked' && description.role === 'participant';
  const panels: Panels = {
    ...(await (isParticipant ? import('./participant') : panelsFor[description.page]())),
    ...(trouble && (await import('./trouble'))),
  };
  const newsTold = news?.length && !isPrivate ? await (await import('./news')).newsToRead(news) : undefined;
  return {
    description,
    about,
    catalogue,
    settings,
    isReadable,
    isPrivate,
    watch,
    closedMirrors,
    trouble,
    mending,
    panels,
    searched,
    newsTold,
  };
}

/** A browser that cannot read what is stored must not keep a person from an answer: it comes as for a new install. */
function readableSettings(): Promise<{ settings: Settings; isReadable: boolean }> {
  return readSettings().then(
    (settings) => ({ settings, isReadable: true }),
    (error: unknown) => {
      console.warn(error);
      return { settings: defaultSettings, isReadable: false };
    },
  );
}

/** A function each: in one expression the bundler would give both panels the style sheets of the last. */
const panelsFor: Record<PageDescription['page'], () => Promise<Panels>> = {
  tracked: async () => ({}),
  labelled: () => import('../../components/host/label-panel'),
  unknown: () => import('./unknown-panel'),
  'not-a-site': () => import('./unknown-panel'),
};

function watchOf(
  description: PageDescription,
  isPrivate: boolean,
  settings: Settings,
  catalogue: Catalogue,
  granted: string[],
): PopupState['watch'] {
  if (description.page !== 'tracked') return undefined;
  const { id } = description.service;
  const origins = originsOfChoice(choiceOf(id, settings.watch.allCountries), catalogue, []);
  return { state: watchStateOf(id, settings, { origins, granted, isPrivate }), origins };
}
