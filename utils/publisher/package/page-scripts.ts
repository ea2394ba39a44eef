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

/** The name by which the bundler calls it. */
const called = '__vitePreload';

/**
 * What a page asks for on demand comes by this loader: the script and its style sheets at once, each sheet once. That of
 * Vite asks for the script when the sheets are there, and is four times as long for browsers that we do not serve.
 */
const loader = `
const coming = {};
const styleSheet = (file) => (coming[file] ??= new Promise((here, gone) => {
  const href = '/' + file;
  if (document.querySelector('link[href="' + href + '"]')) return here();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  link.onload = here;
  link.onerror = () => {
    delete coming[file];
    link.remove();
    gone(new Error('No style sheet ' + file));
  };
  document.head.append(link);
}));
export const ${called} = async (script, files = []) => (await Promise.all([script(), ...files.map(styleSheet)]))[0];
`;

/** Rewrites each script as it will be written, when all others are done with it. */
function everyScript(rewritten: (code: string) => string): Plugin['generateBundle'] {
  return {
    order: 'post',
    handler: (_, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = rewritten(file.code);
      }
    },
  };
}

/** How Vite writes an import of which one thing is wanted, so that the rest may be left out; by now it has been. */
const wrapped = /async\(\)=>\{let\{(\w+):(\w+)\}=await (import\(`[^`]+`\));return\{\1:\2\}\}/g;

/** Puts our loader in the place of Vite's; should that be called otherwise one day, the size of the popup tells. */
export function ownLoader(): Plugin {
  return {
    name: 'own-loader',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? loader : undefined),
    generateBundle: everyScript((code) => code.replace(wrapped, '()=>$3')),
  };
}

/**
 * Has Chromium compile a script as a whole, for a page that runs nearly all of it at once. Function by function, each at its
 * first call, took the popup 4 ms of computing, for 239 of them; as a whole it is kept compiled for the next time. Of other
 * pages much waits for a click: the directory's first list came 10 ms later and more with it. Firefox takes it for a
 * comment. See https://v8.dev/blog/explicit-compile-hints.
 */
export function compiledWhole(): Plugin {
  return {
    name: 'compiled-whole',
    generateBundle: everyScript((code) => `//# allFunctionsCalledOnLoad\n${code}`),
  };
}
