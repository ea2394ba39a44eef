import { beforeEach, expect, test, vi } from 'vitest';
import { ownLoader } from '../../../../utils/publisher/package/page-scripts';

type Load = <Module>(script: () => Promise<Module>, files?: string[]) => Promise<Module>;

let turn = 0;

/** The loader as a page gets it, which remembers nothing of the test before. */
async function loader(): Promise<Load> {
  const load = ownLoader().load as (id: string) => string | undefined;
  expect(load('/utils/core/settings.ts')).toBeUndefined();
  const code = load('\0vite/preload-helper.js')!;
  const module = (await import(`data:text/javascript,${encodeURIComponent(`${code}// ${turn++}`)}`)) as object;
  const [loads] = Object.values(module) as Load[];
  return loads!;
}

interface Sheet {
  href: string;
  onload?: () => void;
  onerror?: () => void;
  remove?: () => void;
}

/** The style sheets in the head of the page: its own first. */
let sheets: Sheet[] = [];

beforeEach(() => {
  sheets = [{ href: '/assets/page.css' }];
  vi.stubGlobal('document', {
    querySelector: (asked: string) => sheets.find(({ href }) => asked === `link[href="${href}"]`) ?? null,
    createElement: () => ({ remove: () => sheets.pop() }),
    head: { append: (sheet: Sheet) => sheets.push(sheet) },
  });
});

test('a script and its style sheets are asked for at once, and there is the script when all are here', async () => {
  const load = await loader();
  const script = vi.fn<() => Promise<string>>(async () => 'a panel');
  const settled = vi.fn<(panel: string) => void>();
  const loading = load(script, ['assets/panel.css']).then(settled);
  expect(script).toHaveBeenCalledOnce();
  expect(sheets.map(({ href }) => href)).toEqual(['/assets/page.css', '/assets/panel.css']);
  await Promise.resolve();
  expect(settled).not.toHaveBeenCalled();
  sheets.at(-1)!.onload!();
  await loading;
  expect(settled).toHaveBeenCalledWith('a panel');
});

test('a style sheet comes once, and that of the page itself not again', async () => {
  const load = await loader();
  const both = [load(async () => 1, ['assets/page.css', 'assets/a.css']), load(async () => 2, ['assets/a.css'])];
  expect(sheets).toHaveLength(2);
  sheets.at(-1)!.onload!();
  expect(await Promise.all(both)).toEqual([1, 2]);
  expect(await load(async () => 3, ['assets/a.css'])).toBe(3);
  expect(await load(async () => 4)).toBe(4);
  expect(sheets).toHaveLength(2);
});

test('one that does not come is an error, and is asked for again', async () => {
  const load = await loader();
  const failing = load(async () => 1, ['assets/a.css']);
  sheets.at(-1)!.onerror!();
  await expect(failing).rejects.toThrow('No style sheet assets/a.css');
  expect(sheets).toHaveLength(1);
  const again = load(async () => 1, ['assets/a.css']);
  sheets.at(-1)!.onload!();
  expect(await again).toBe(1);
});
