import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCatalogueFiles } from '../catalogue/read-catalogue';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The set that the icons are taken from, and where its sources are: one hand drew them, with one width of stroke. */
export const iconSet = ['lucide-static', 'https://github.com/lucide-icons/lucide'] as const;

/** How every icon of the set is drawn; written on the symbols, since what is used from another file inherits nothing of it. */
const drawn =
  'viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';

/**
 * `icons.svg` of the package: a symbol for each kind, named after it, in the colour of the text around it.
 * Throws for a kind that data/kind-icons.json names no icon for, and for an icon that the set does not have.
 */
export function kindIcons(): string {
  const icons: Record<string, string> = JSON.parse(readFileSync(`${root}data/kind-icons.json`, 'utf8'));
  const symbols = readCatalogueFiles().kinds.map(({ id }) => {
    const icon = icons[id];
    if (icon === undefined) throw new Error(`The kind ${id} has no icon in data/kind-icons.json.`);
    return `<symbol id="${id}" ${drawn}>${strokesOf(icon)}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

function strokesOf(icon: string): string {
  const svg = readFileSync(`${root}node_modules/${iconSet[0]}/icons/${icon}.svg`, 'utf8');
  const strokes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return strokes.replace(/\s*\n\s*/g, '').replaceAll(' />', '/>');
}
