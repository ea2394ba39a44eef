import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyExtension } from './browsers/extension-copy';

/** What goes wrong, as a script that runs before any of ours, in every page and in the background. */
export const faults = {
  /** Nothing more can be written to the device. */
  full: `
    const full = () => { throw new DOMException('The quota is exceeded.', 'QuotaExceededError'); };
    IDBObjectStore.prototype.put = full;
    for (const api of [globalThis.chrome, globalThis.browser]) if (api?.storage) api.storage.local.set = full;`,
  noDatabase: `
    IDBFactory.prototype.open = () => { throw new DOMException('Internal error.', 'UnknownError'); };`,
  nothingStored: `
    const nothing = (keys, answer) => typeof answer === 'function' ? answer({}) : Promise.resolve({});
    for (const api of [globalThis.chrome, globalThis.browser]) if (api?.storage) api.storage.local.get = nothing;`,
  unreadableStorage: `
    const corrupt = () => { throw new Error('Corruption: bad block'); };
    for (const api of [globalThis.chrome, globalThis.browser]) if (api?.storage) api.storage.local.get = corrupt;`,
  year1970: clockAt(0),
  year2100: clockAt(Date.UTC(2100, 0, 1)),
} as const;

/** The clock of the device was set at the start; from then on it goes. */
function clockAt(instant: number): string {
  return `
    const [RealDate, offset] = [Date, ${instant} - Date.now()];
    globalThis.Date = class extends RealDate {
      constructor(...given) { given.length > 0 ? super(...given) : super(RealDate.now() + offset); }
      static now() { return RealDate.now() + offset; }
    };`;
}

/** Copies a build and lets something go wrong in it. */
export function faultyBuild(build: string, copy: string, fault: keyof typeof faults): string {
  copyExtension(build, copy);
  const script = `(() => {${faults[fault]}\n})();\n`;
  writeFileSync(path.join(copy, 'fault.js'), script);
  edit(path.join(copy, 'background.js'), (background) => script + background);
  for (const file of readdirSync(copy)) {
    if (file.endsWith('.html')) edit(path.join(copy, file), putFirst);
  }
  return copy;
}

const putFirst = (html: string) => html.replace('<head>', '<head><script src="/fault.js"></script>');

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} could not be spoilt.`);
  writeFileSync(file, after);
}
