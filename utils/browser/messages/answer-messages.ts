import * as v from 'valibot';
import { readWatchChoice, type WatchChoice } from '../../core/settings';
import type { SyncReport } from '../../core/sync/sync-report';
import { speaksForItself, trustIn, type Sender } from '../../core/trust';
import { browser } from '../browser';
import { NotStored } from '../settings/settings-store';

/** An address that is longer is cut to its site: the tab is asked for the rest, and no address is left unanswered. */
const longest = 20_000;
const address = v.pipe(
  v.string(),
  v.transform((url) => (url.length > longest ? url.slice(0, url.indexOf('/', 'https://'.length) + 1) : url)),
  v.url(),
);

const watchChoice = v.custom<WatchChoice>((given) => readWatchChoice(given) !== undefined);

const envelopeShape = v.strictObject({ ask: v.string(), given: v.unknown() });

/** Every question, who may ask it, and the shape of what is given with it. */
const questions = {
  /** A watched page says where it is. */
  pageAt: { from: 'watched-page', given: v.strictObject({ url: address }) },
  /** The browser granted what a page of ours asked for. */
  commitWatch: { from: 'own-page', given: watchChoice },
  /** The person no longer wants these watched. */
  unwatch: { from: 'own-page', given: watchChoice },
  /** A page of ours found the stored registry missing or unreadable. */
  mendRegistry: { from: 'own-page', given: v.strictObject({}) },
  /** The person wants the stored registry thrown away and built anew. */
  rebuildRegistry: { from: 'own-page', given: v.strictObject({}) },
  /** The person has read what changed of the starred hosts. */
  newsRead: { from: 'own-page', given: v.strictObject({ ids: v.array(v.pipe(v.string(), v.maxLength(2500))) }) },
  /** The person wants everything forgotten. */
  forgetEverything: { from: 'own-page', given: v.strictObject({}) },
  /** The person wants the registry fetched now. */
  syncNow: { from: 'own-page', given: v.strictObject({}) },
} as const;

/** Question → what it is answered with. */
export interface Answers {
  pageAt: void;
  commitWatch: void;
  unwatch: void;
  mendRegistry: 'kept' | 'rebuilt' | 'failed';
  rebuildRegistry: 'rebuilt' | 'failed';
  newsRead: void;
  forgetEverything: void;
  syncNow: SyncReport;
}

export type QuestionName = keyof typeof questions;
export type Given<N extends QuestionName> = v.InferOutput<(typeof questions)[N]['given']>;
/** `not-stored`: the browser could not write what was asked for. */
type Failure = 'not-a-question' | 'not-allowed' | 'wrong-shape' | 'not-stored' | 'broken';
export type Reply<T> = { answer: T } | { failure: Failure };
type Answerers = { [N in QuestionName]: (given: Given<N>, tabId: number) => Promise<Answers[N]> };

/** Answers every question in the background. A message that does not fit, or may not ask, changes nothing. */
export function answer(answerers: Answerers): void {
  const ourselves = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, sendResponse: (reply: unknown) => void) => {
    answerOne(answerers, message, sender, ourselves).then(sendResponse, (error: unknown) => {
      console.warn('Chatière: a question could not be answered', error);
      sendResponse({ failure: error instanceof NotStored ? 'not-stored' : 'broken' });
    });
    return true; // The answer comes later.
  });
}

async function answerOne(
  answerers: Answerers,
  message: unknown,
  sender: Sender,
  ourselves: { id: string; origin: string },
): Promise<Reply<unknown>> {
  const envelope = v.safeParse(envelopeShape, message);
  if (!envelope.success || !isQuestion(envelope.output.ask)) return { failure: 'not-a-question' };
  const name = envelope.output.ask;
  const { from, given: shape } = questions[name];
  if (trustIn(sender, ourselves) !== from) return { failure: 'not-allowed' };
  const given = v.safeParse(shape, envelope.output.given);
  if (!given.success) return { failure: 'wrong-shape' };
  if ('url' in given.output && !speaksForItself(given.output.url, sender)) return { failure: 'not-allowed' };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is given was held against the shape of this very question
  const answerer = answerers[name] as (given: unknown, tabId: number) => Promise<unknown>;
  return { answer: await answerer(given.output, sender.tab?.id ?? -1) };
}

function isQuestion(name: string): name is QuestionName {
  return Object.hasOwn(questions, name);
}
