import { parseSync } from 'vite';
import type { SourceFile } from '../source-files';

/** A node of the syntax tree (ESTree), as far as it is looked at here. */
type Node = { type: string } & Record<string, unknown>;

/** A test, also with what it needs: `testWithMirrors`. */
const isTest = /^test([A-Z]|$)/;
const leftOut = new Set(['skip', 'todo', 'fixme']);

/**
 * The titles of the tests that run, of a file of tests, each after those of its groups; those of `test.each` with their
 * places unfilled. A title in a comment is none, nor is that of a test which is skipped, by itself or with its group,
 * whatever the circumstances.
 */
export function testTitles({ file, text }: SourceFile): string[] {
  const titles: string[] = [];
  const visit = (node: Node, groups: string[]): void => {
    let within = groups;
    if (node.type === 'CallExpression') {
      const { name, words } = calleeOf(node.callee as Node);
      const [title, ...rest] = node.arguments as Node[];
      const work = rest.findLast(({ type }) => /Function/.test(type));
      const isGroup = name === 'describe' || words.includes('describe');
      if ((isTest.test(name) || isGroup) && work) {
        if (words.some((word) => leftOut.has(word)) || skipsItself(work)) return;
        if (isGroup) within = [...groups, textOf(title!)];
        else titles.push([...groups, textOf(title!)].join(': '));
      }
    }
    for (const value of Object.values(node))
      for (const child of [value].flat()) if (isNode(child)) visit(child, within);
  };
  visit(parseSync(file, text).program as unknown as Node, []);
  return titles;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** `test` and `['skip']` of `test.skip(…)`, `['each']` of `test.each(…)(…)` and of its template. */
function calleeOf(callee: Node): { name: string; words: string[] } {
  if (callee.type === 'Identifier') return { name: String(callee.name), words: [] };
  const within = (callee.object ?? callee.callee ?? callee.tag) as Node | undefined;
  if (!within) return { name: '', words: [] };
  const { name, words } = calleeOf(within);
  const word = callee.type === 'MemberExpression' ? [String((callee.property as Node).name)] : [];
  return { name, words: [...words, ...word] };
}

/** `test.skip()` or `test.skip(true, …)` as a statement of its own. */
function skipsItself(work: Node): boolean {
  const { body } = work.body as { body?: Node[] };
  return (body ?? []).some(({ type, expression }) => {
    if (type !== 'ExpressionStatement' || (expression as Node).type !== 'CallExpression') return false;
    const { callee, arguments: given } = expression as Node & { callee: Node; arguments: Node[] };
    const { name, words } = calleeOf(callee);
    return isTest.test(name) && words.some((word) => leftOut.has(word)) && (!given[0] || given[0].value === true);
  });
}

function textOf(title: Node): string {
  if (title.type !== 'TemplateLiteral') return typeof title.value === 'string' ? title.value : '';
  return (title.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…');
}
