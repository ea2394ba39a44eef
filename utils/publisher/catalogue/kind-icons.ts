import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The set that the icons are taken from, and where its sources are: one hand drew them, with one width of stroke. */
export const iconSet = ['lucide-static', 'https://github.com/lucide-icons/lucide'] as const;

/**
 * The icon of each kind, by the kind's id: path data of SVG in a square of 24, to be stroked. One line of a text, because
 * a kind carries its icon with it: a file of icons is fetched and laid out when the popup would else be drawn, 14 ms.
 * Throws for an icon that the set does not have, or that is drawn with a shape unknown here.
 */
export function kindIcons(): Record<string, string> {
  const icons: Record<string, string> = JSON.parse(readFileSync(`${root}data/kind-icons.json`, 'utf8'));
  return Object.fromEntries(Object.entries(icons).map(([kind, icon]) => [kind, pathOf(icon)]));
}

function pathOf(icon: string): string {
  const svg = readFileSync(`${root}node_modules/${iconSet[0]}/icons/${icon}.svg`, 'utf8');
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg'))).matchAll(/<(\w+)([^>]*)\/>/g);
  return [...shapes].map(([, shape = '', attributes = '']) => inPathData(icon, shape, attributes)).join('');
}

/**
 * A path that begins with a relative step begins at the origin, but only at its very start: joined to another it would begin
 * where that one ends. What follows the first point, without a letter, are relative lines.
 */
function standingAlone(path: string): string {
  return path.replace(/^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)\s*(?=(.?))/, (_, x: string, y: string, next: string) =>
    /[\d.-]/.test(next) ? `M${x} ${y}l` : `M${x} ${y}`,
  );
}

/** Path data for the shapes that the set draws with, as SVG 2 defines each of them (§ 10). */
function inPathData(icon: string, shape: string, attributes: string): string {
  const value = (name: string) => new RegExp(` ${name}="([^"]+)"`).exec(attributes)?.[1];
  const number = (name: string) => Number(value(name) ?? 0);
  if (shape === 'path') return standingAlone(value('d') ?? '');
  if (shape === 'line') return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
  if (shape === 'circle' || shape === 'ellipse') {
    const [rx, ry] = shape === 'circle' ? [number('r'), number('r')] : [number('rx'), number('ry')];
    const half = (way: number) => `a${rx} ${ry} 0 1 0 ${way * 2 * rx} 0`;
    return `M${number('cx') - rx} ${number('cy')}${half(1)}${half(-1)}z`;
  }
  if (shape === 'rect') {
    const [width, height, r] = [number('width'), number('height'), number('rx')];
    const corner = (x: number, y: number) => (r > 0 ? `a${r} ${r} 0 0 1 ${x * r} ${y * r}` : '');
    const across = `h${width - 2 * r}${corner(1, 1)}v${height - 2 * r}${corner(-1, 1)}`;
    return `M${number('x') + r} ${number('y')}${across}h${2 * r - width}${corner(-1, -1)}v${2 * r - height}${corner(1, -1)}z`;
  }
  throw new Error(`The icon ${icon} is drawn with a ${shape}, of which no path is made.`);
}
