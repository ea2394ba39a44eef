import type { Answers, Given, QuestionName, Reply } from './answer-messages';
import { browser } from '../browser';
import { NotStored } from '../settings/settings-store';

/** Asks the background; a failure, or no background at all, comes back as a failure. */
export async function ask<N extends QuestionName>(name: N, given: Given<N>): Promise<Reply<Answers[N]>> {
  try {
    const reply: Reply<Answers[N]> | undefined = await browser.runtime.sendMessage({ ask: name, given });
    return reply ?? { failure: 'broken' };
  } catch {
    return { failure: 'broken' };
  }
}

/** As `ask`, for what the person wants done: a failure is thrown, so that the page says it. See show-page. */
export async function demand<N extends QuestionName>(name: N, given: Given<N>): Promise<Answers[N]> {
  const reply = await ask(name, given);
  if (!('failure' in reply)) return reply.answer; // an answer that is undefined gets lost on its way
  const said = `${name}: ${reply.failure}`;
  throw reply.failure === 'not-stored' ? new NotStored(said) : new Error(said);
}
