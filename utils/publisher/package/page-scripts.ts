import type { Plugin } from 'vite';

/** What the bundler tells of its modules while it cuts them into chunks. */
interface Modules {
  getModuleInfo(id: string): { isEntry: boolean; importers: string[] } | null;
}

/** Puts all that a page loads at once into one chunk, which runs as soon as it is there; what comes on demand stays apart. */
export function oneScript(): Plugin {
  const isLoadedAtOnce = (id: string, modules: Modules, seen = new Set<string>()): boolean => {
    if (seen.has(id)) return false;
    seen.add(id);
    const info = modules.getModuleInfo(id);
    return info !== null && (info.isEntry || info.importers.some((each) => isLoadedAtOnce(each, modules, seen)));
  };
  const name = (id: string, modules: Modules) => (isLoadedAtOnce(id, modules) ? 'at-once' : null);
  const rolldownOptions = {
    preserveEntrySignatures: false as const,
    output: { codeSplitting: { groups: [{ name }] } },
  };
  return {
    name: 'one-script',
    config: () => ({ build: { rolldownOptions } }),
    // Else it waits for the style sheet, 5 ms of a popup in a new process; nothing is drawn before that one is there.
    transformIndexHtml: { order: 'post', handler: (html) => html.replace('<script type="module"', '$& async') },
  };
}

/** Puts what three pages or panels share into one chunk: the directory asks for three scripts so, and not for seventeen. */
export function sharedScript(): Plugin {
  const groups = [{ name: 'shared', minShareCount: 3 }];
  return {
    name: 'shared-script',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
  };
}
