import type { Answers, Given, QuestionName, Reply } from './answer-messages';
import { browser } from './browser';

/** Asks the background; a failure, or no background at all, comes back as a failure. */
export async function ask<N extends QuestionName>(name: N, given: Given<N>): Promise<Reply<Answers[N]>> {
  try {
    const reply = (await browser.runtime.sendMessage({ ask: name, given })) as Reply<Answers[N]> | undefined;
    return reply ?? { failure: 'broken' };
  } catch {
    return { failure: 'broken' };
  }
}
