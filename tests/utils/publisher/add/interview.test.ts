import { describe, expect, test } from 'vitest';
import { AnswersEnded, interview } from '../../../../utils/publisher/add/interview';
import { sentencesIn } from '../../../../utils/publisher/add/sentences';

/** An interview with somebody who answers so, and all that they are told. */
function interviewed(answers: string[]) {
  const said: string[] = [];
  const terminal = {
    say: (line: string) => void said.push(line),
    ask: (question: string) => {
      said.push(question);
      const answer = answers.shift();
      return answer === undefined ? Promise.reject(new AnswersEnded()) : Promise.resolve(answer);
    },
  };
  return { ask: interview(terminal, sentencesIn('en')), said };
}

const fine = () => undefined;
const notDoodle = (answer: string) => (answer === 'doodle' ? 'Taken.' : undefined);

describe('an answer', () => {
  test.each(['Dood\u001b[Dle', 'Dood\u0007le', 'Dood\ufffdle', 'Dood\u202ele', 'Dood\u200ble'])(
    'with a character that cannot be seen is asked for again: %j',
    async (typed) => {
      const { ask, said } = interviewed([typed, 'Doodle']);
      expect(await ask.text('Name?', fine)).toBe('Doodle');
      expect(said.join('\n')).toContain('a character in this that cannot be seen');
    },
  );

  test('may have accents, signs, another script, and blanks around it', async () => {
    const { ask } = interviewed([' \tŒuf & « mémo » 記事 🐱 ']);
    expect(await ask.text('Name?', fine)).toBe('Œuf & « mémo » 記事 🐱');
  });
});

test('Enter stands for what is offered, and nothing is offered that could not be used', async () => {
  expect(await interviewed(['']).ask.text('Short name?', notDoodle, 'dood')).toBe('dood');
  const { ask, said } = interviewed(['', 'other']);
  expect(await ask.text('Short name?', notDoodle, 'doodle')).toBe('other');
  expect(said).toEqual(['Short name?\n> ', 'This one is needed.', 'Short name?\n> ']);
});

test('a list takes each answer once, and goes on', async () => {
  const { ask, said } = interviewed(['a.example', 'a.example', 'b.example', '']);
  expect(await ask.list('Which?', fine)).toEqual(['a.example', 'b.example']);
  expect(said).toContain('a.example is in the list already.');
});
