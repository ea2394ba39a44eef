import { isSeen } from '../catalogue/written-text';
import type { Sentences } from './sentences';

/** Where questions are shown and answers typed. `ask` throws `AnswersEnded` when nobody answers any more. */
export interface Terminal {
  say(text: string): void;
  ask(question: string): Promise<string>;
}

export class AnswersEnded extends Error {}

/** What is wrong with an answer, in words; undefined when it can be used. */
export type Check = (answer: string) => string | undefined;

/** Asks until the answer can be used. */
export interface Interview {
  say(text: string): void;
  /** `preset` is what Enter alone stands for, if it can be used. */
  text(question: string, check: Check, preset?: string): Promise<string>;
  optional(question: string, check: Check): Promise<string | undefined>;
  /** `read` says what an answer stands for, before it is checked. */
  list(
    question: string,
    check: Check,
    options?: { atLeastOne?: boolean; read?: (answer: string) => string },
  ): Promise<string[]>;
  yes(question: string): Promise<boolean>;
}

const isYesOrNo = (answer: string) => /^(y|yes|n|no|o|oui|non)$/i.test(answer);

const free =
  (check: Check): Check =>
  (answer) =>
    answer === '' ? undefined : check(answer);

export function interview(terminal: Terminal, t: Sentences): Interview {
  async function answered(question: string, check: Check, read = (answer: string) => answer): Promise<string> {
    for (;;) {
      const answer = read((await terminal.ask(`${question}\n> `)).trim());
      const wrong = isSeen(answer) ? check(answer) : t('unseen');
      if (wrong === undefined) return answer;
      terminal.say(wrong);
    }
  }
  const needed =
    (check: Check): Check =>
    (answer) =>
      answer === '' ? t('missing') : check(answer);

  return {
    say: (text) => terminal.say(text),
    text(question, check, preset = '') {
      const offered = preset !== '' && check(preset) === undefined ? preset : '';
      return answered(offered ? `${question} [${offered}]` : question, needed(check), (answer) => answer || offered);
    },
    optional: async (question, check) => (await answered(`${question} (${t('optional')})`, free(check))) || undefined,
    async list(question, check, { atLeastOne = false, read } = {}) {
      const items: string[] = [];
      for (;;) {
        const mayEnd = items.length > 0 || !atLeastOne;
        const eachOnce: Check = (answer) => (items.includes(answer) ? t('twice', { item: answer }) : check(answer));
        const wanted = mayEnd ? free(eachOnce) : needed(eachOnce);
        const item = await answered(`${question} (${t('listEnds')})`, wanted, read);
        if (item === '') return items;
        items.push(item);
      }
    },
    async yes(question) {
      const answer = await answered(
        question,
        needed((each) => (isYesOrNo(each) ? undefined : t('yesOrNo'))),
      );
      return !answer.toLowerCase().startsWith('n');
    },
  };
}
