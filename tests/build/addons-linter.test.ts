import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, root } from '../source-files';
import { builtPackage } from './built-package';

interface Finding {
  code: string;
  message: string;
  file: string;
}

interface Report {
  errors: Finding[];
  notices: Finding[];
  warnings: Finding[];
}

/** What Firefox's reviewers will see, and why it is no danger. Anything else has to be mended or to get its line here. */
const preacts = {
  code: 'UNSAFE_VAR_ASSIGNMENT',
  message: 'Unsafe assignment to innerHTML',
  why: "Preact's own, behind dangerouslySetInnerHTML, which the next test finds nowhere in our code.",
};
const known = [preacts, preacts]; // one in the popup, which is one script, and one that the other pages share

test('the linter of addons.mozilla.org finds the known warnings and nothing else [S100]', { timeout: 120_000 }, () => {
  builtPackage('firefox-mv3');
  const { errors, notices, warnings } = lint(path.join(root, '.output/firefox-mv3'));
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(warnings.map(({ code, message }) => ({ code, message }))).toEqual(
    known.map(({ code, message }) => ({ code, message })),
  );
});

test('no code of ours writes markup', () => {
  const sources = filesIn(['components', 'entrypoints', 'utils'], ['.ts', '.tsx', '.html']);
  expect(sources.length).toBeGreaterThan(100);
  const markup = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc|DOMParser/i;
  expect(sources.filter(({ text }) => markup.test(text)).map(({ file }) => file)).toEqual([]);
});

const count = (text: string) => text.match(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/g)?.length ?? 0;

test.each(['chrome-mv3', 'firefox-mv3'] as const)("all markup that %s could write is Preact's", (target) => {
  const { files, read } = builtPackage(target);
  const [preact] = filesIn(['node_modules/preact/dist'], ['preact.mjs']);
  const scripts = files.filter((file) => /\.(js|html)$/.test(file));
  const writing = scripts.map((file) => count(read(file))).filter((times) => times > 0);
  expect(writing).toEqual(known.map(() => count(preact?.text ?? '')));
});

/** As a child, since the linter keeps what it learnt of one add-on, and ends its process. Its exit code says no more. */
function lint(folder: string): Report {
  const command = [path.join(root, 'node_modules/addons-linter/bin/addons-linter'), '--output', 'json', folder];
  try {
    return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as Report;
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout) as Report;
  }
}
