import { parseSync } from 'vite';
import type { SourceFile } from './source-files';

/** A node of the syntax tree (ESTree, with TypeScript's own), as far as it is looked at here. */
type Node = { type: string } & Record<string, unknown>;

/** Names of the one object that has all the others. */
const everything = new Set(['globalThis', 'window', 'self', 'top', 'parent', 'frames']);
/** TypeScript's nodes that hold code; all its others are types, which are gone when it runs. */
const holdsCode = /^TS(As|Satisfies|NonNull|TypeAssertion|Instantiation|Enum|ParameterProperty|ExportAssignment)/;
/** Nodes around a value that leave it what it is. */
const isWrapping = /^(TS(As|Satisfies|NonNull|TypeAssertion)Expression|ParenthesizedExpression|ChainExpression)$/;
/** Nodes below which a name in this place is declared, and not used. */
const declaring: Record<string, string[]> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  CatchClause: ['param'],
  ImportSpecifier: ['local', 'imported'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
};

/**
 * What a file uses that it neither declares nor imports, read from the syntax tree, so that no spelling hides it: `fetch`
 * for `self.fetch(…)` and for `const f = fetch`, `Date.now`, `new Date()` apart from `new Date(…)`, `import(…)` of what
 * only shows when it runs. A name that the file declares anywhere counts as its own everywhere in it.
 */
export function globalsOf({ file, text }: SourceFile): string[] {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const declared = new Set<string>();
  const used: { root: string; said: string }[] = [];

  const visit = (node: Node, parents: Node[], isDeclared: boolean): void => {
    if (node.type.startsWith('TS') && !holdsCode.test(node.type)) return;
    if (node.type === 'ImportExpression' && !isWholeText(node.source as Node))
      used.push({ root: '', said: 'import(…)' });
    if (node.type === 'Identifier') {
      const name = String(node.name);
      if (isDeclared) declared.add(name);
      else used.push({ root: name, said: spelling(name, node, parents) });
      return;
    }
    for (const [key, value] of Object.entries(node)) {
      if (isName(node, key)) continue;
      const inPattern = isDeclared && !(node.type === 'AssignmentPattern' && key === 'right');
      const declares = (declaring[node.type]?.includes(key) ?? false) || inPattern;
      for (const child of [value].flat()) if (isNode(child)) visit(child, [...parents, node], declares);
    }
    if (node.type === 'VariableDeclarator') used.push(...takenApart(node));
  };
  visit(program as unknown as Node, [], false);
  return [...new Set(used.filter(({ root }) => !declared.has(root)).map(({ said }) => said))].toSorted();
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Whether what stands there is only a name for something: `a.name`, `{ name: … }`, a label. */
function isName(node: Node, key: string): boolean {
  if (key === 'label' || node.type === 'MetaProperty') return true;
  if (key === 'property') return node.type === 'MemberExpression' && !node.computed;
  return key === 'key' && !node.computed;
}

/** `fetch`, `Date.now`, `new Date()`, `new Date(…)`, `Date(…)`; what is had of the object of all is named as if it stood alone. */
function spelling(name: string, node: Node, parents: Node[]): string {
  let said = name;
  let child = node;
  const above = [...parents];
  for (let parent = above.pop(); parent; child = parent, parent = above.pop()) {
    if (parent.type === 'MemberExpression' && parent.object === child && !said.includes('.')) {
      said = everything.has(said) ? memberOf(parent) : `${said}.${memberOf(parent)}`;
    } else if (parent.callee === child && said === 'Date') {
      const given = (parent.arguments as Node[]).length > 0 ? '…' : '';
      return `${parent.type === 'NewExpression' ? 'new ' : ''}Date(${given})`;
    } else if (!isWrapping.test(parent.type)) break;
  }
  return said;
}

function memberOf({ property, computed }: Node): string {
  const member = property as Node;
  if (!computed) return String(member.name);
  return member.type === 'Literal' && typeof member.value === 'string' ? member.value : '[…]';
}

/** `const { fetch } = globalThis` uses `fetch`. */
function takenApart({ id, init }: Node): { root: string; said: string }[] {
  const [pattern, from] = [id as Node, init as Node | null];
  if (pattern.type !== 'ObjectPattern' || from?.type !== 'Identifier' || !everything.has(String(from.name))) return [];
  const keys = (pattern.properties as Node[]).map(({ key }) => (key as { name?: string } | undefined)?.name ?? '…');
  return keys.map((said) => ({ root: '', said }));
}

/** A text that holds all there is to know: quoted in whatever way, with nothing to be put in. */
function isWholeText(node: Node): boolean {
  if (node.type === 'TemplateLiteral') return (node.expressions as Node[]).length === 0;
  return node.type === 'Literal' && typeof node.value === 'string';
}
