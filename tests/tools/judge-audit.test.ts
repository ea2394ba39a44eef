import { expect, test } from 'vitest';
import { judgeAudit } from './judge-audit';

const hole = (name: string, severity: string) => ({ [name]: { name, severity, range: '<2.0.0' } });
const judge = (...holes: object[]) =>
  judgeAudit(JSON.stringify({ vulnerabilities: Object.assign({}, ...holes) as object }), ['preact']);

test('no known hole: all is well', () => {
  expect(judge()).toEqual({ lines: ['0 in the package, 0 in the tools.'], exitCode: 0 });
});

test('any hole in what travels is one too many', () => {
  expect(judge(hole('preact', 'low'))).toEqual({
    lines: ['In the package: preact <2.0.0, low', '1 in the package, 0 in the tools.'],
    exitCode: 1,
  });
});

test('a hole in a tool is told, and counts when it is grave [S112]', () => {
  expect(judge(hole('tar', 'moderate'))).toMatchObject({ exitCode: 0 });
  expect(judge(hole('tar', 'high')).lines[0]).toBe('In the tools: tar <2.0.0, high');
  expect(judge(hole('tar', 'high'))).toMatchObject({ exitCode: 1 });
});

test('a registry that does not answer is no good news', () => {
  const refused = JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 });
  expect(judgeAudit(refused, []).lines).toEqual([
    'The audit could not run, so nothing is known: 405 Method Not Allowed',
  ]);
  expect(judgeAudit(refused, [])).toMatchObject({ exitCode: 2 });
  expect(judgeAudit('', [])).toMatchObject({ exitCode: 2 });
  expect(judgeAudit('<html>', [])).toMatchObject({ exitCode: 2 });
});
