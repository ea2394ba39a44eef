// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Contents } from '../../../entrypoints/options/contents';
import { translate } from '../../../utils/browser/translate';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
afterEach(cleanup);

const folder = path.join(import.meta.dirname, '../../../entrypoints/options');
const source = readdirSync(folder)
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .join('\n');
const links = () =>
  screen.getAllByRole('link').map((link) => [link.getAttribute('href')?.slice(1), link.textContent] as const);

test('the contents name every section of the options, by its heading', () => {
  render(<Contents />);
  const headings = [...source.matchAll(/<PageSection name="([\w-]+)" title=\{translate\('(\w+)'\)\}/g)].map(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key that is no message fails this test
    ([, name, key]) => [name, translate(key as 'optionsTitle')] as const,
  );
  expect(headings).toHaveLength([...source.matchAll(/<PageSection/g)].length);
  expect(new Map(links())).toEqual(new Map(headings));
});

test('a section that the browser does not have is not named', () => {
  render(<Contents without={['keys']} />);
  expect(links().map(([name]) => name)).not.toContain('keys');
});
