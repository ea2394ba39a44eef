import { parseSync } from 'vite';
import type { SourceFile } from './source-files';

/** A node of the syntax tree (ESTree, with TypeScript's own), as far as it is looked at here. */
type Node = { type: string } & Record<string, unknown>;

/** One use of a WebExtension API: `tabs.query`, `alarms.onAlarm.addListener`. */
export interface ApiUse {
  file: string;
  path: string;
  /** The APIs of this path whose absence the code reckons with: it asks for them first, or by `?.`. */
  guarded: string[];
}

const isFunction = /^(ArrowFunctionExpression|FunctionDeclaration|FunctionExpression)$/;
const isWrapping = /^(TS(As|Satisfies|NonNull|TypeAssertion)Expression|ParenthesizedExpression|ChainExpression)$/;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const nodesIn = (node: Node) => Object.values(node).flat().filter(isNode);

/**
 * What a file asks of `browser`, read from the syntax tree: through `?.`, a type's name, another name for a part of it
 * (`const { local } = browser.storage`), and whatever stands around it. A guard is a `?.` or `??` on that very use, or a
 * condition about the API anywhere in a function around it.
 */
export function apiUses({ file, text }: SourceFile): ApiUse[] {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  /** The paths that other names stand for, with those guarded on the way. */
  const names = new Map<string, Found>([['browser', { path: [], guarded: [] }]]);
  const uses: ApiUse[] = [];

  const find = (node: Node): Found | undefined => {
    if (node.type === 'Identifier') return names.get(String(node.name));
    if (isWrapping.test(node.type)) return find(node.expression as Node);
    if (node.type === 'LogicalExpression' && node.operator === '??') return guard(find(node.left as Node));
    if (node.type !== 'MemberExpression') return undefined;
    const object = find(node.object as Node);
    const { name } = node.property as { name?: string };
    if (!object || node.computed === true || name === undefined) return undefined;
    const { path, guarded } = node.optional === true ? guard(object)! : object;
    return { path: [...path, name], guarded };
  };

  const visit = (node: Node, around: Node[]): void => {
    const found = find(node);
    if (found && !isPartOfMore(node, around, names)) {
      const isCalledIfThere = around.some(({ type, optional, callee }) => {
        return type === 'CallExpression' && optional === true && (callee as Node) === node;
      });
      const { path, guarded } = isCalledIfThere ? guard(found)! : found;
      const asked = around.filter(({ type }) => isFunction.test(type)).flatMap((each) => askedIn(each, find));
      if (path.length > 0) uses.push({ file, path: path.join('.'), guarded: [...guarded, ...asked] });
    }
    if (node.type === 'VariableDeclarator') noteNames(node, names, find);
    for (const child of nodesIn(node)) visit(child, [node, ...around]);
  };
  visit(program as unknown as Node, []);
  return uses;
}

/** What a part of the code stands for: the path below `browser`, and the paths guarded on the way. */
interface Found {
  path: string[];
  guarded: string[];
}

const guard = (found: Found | undefined) =>
  found && { path: found.path, guarded: [...found.guarded, found.path.join('.')] };

/** Whether a longer path starts here, or a name is given to it, which is followed instead. */
function isPartOfMore(node: Node, [parent, grandparent]: Node[], names: Map<string, Found>): boolean {
  if (!parent) return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed !== true;
  if (isWrapping.test(parent.type)) return true;
  if (parent.type === 'LogicalExpression') return parent.operator === '??' && parent.left === node;
  if (parent.type === 'Property') return parent.value !== node || grandparent?.type === 'ObjectPattern';
  if (parent.type === 'VariableDeclarator') return parent.id === node || names.size > 1;
  return parent.type.startsWith('Import') || parent.type.startsWith('Export') || parent.type.startsWith('TS');
}

/** Notes the names that a declaration gives to parts of `browser`. */
function noteNames({ id, init }: Node, names: Map<string, Found>, find: (node: Node) => Found | undefined): void {
  const found = isNode(init) ? find(init) : undefined;
  if (!found) return;
  const pattern = id as Node;
  if (pattern.type === 'Identifier') names.set(String(pattern.name), found);
  if (pattern.type !== 'ObjectPattern') return;
  for (const { key, value } of pattern.properties as Node[]) {
    const [from, to] = [key, value].map((each) => String((each as Node | undefined)?.name));
    names.set(to!, { path: [...found.path, from!], guarded: found.guarded });
  }
}

/** The APIs that a function makes a condition of. */
function askedIn(node: Node, find: (node: Node) => Found | undefined): string[] {
  const conditions = /^(IfStatement|ConditionalExpression)$/.test(node.type) ? [node.test as Node] : [];
  if (node.type === 'LogicalExpression' && node.operator === '&&') conditions.push(node.left as Node);
  const asked = conditions
    .map((condition) => (condition.operator === '!' ? (condition.argument as Node) : condition))
    .flatMap((condition) => find(condition)?.path.join('.') ?? []);
  return [...asked, ...nodesIn(node).flatMap((child) => askedIn(child, find))];
}
