import { playwrightReport, vitestReport, type TestReport } from './test-report';

/** A step of the checks, which runs when those that it needs went well. */
export interface Stage {
  name: string;
  commands: string[];
  /** Of a stage that has tests: how they went, if it came to write that down. */
  report?: () => TestReport | undefined;
  /** Names of stages that must have gone well before. */
  needs?: string[];
}

export const browsers = ['chromium', 'firefox'] as const;
type Browser = (typeof browsers)[number];

/** What is to be checked. */
export interface Wanted {
  /** The exhaustive and the endless too. */
  all: boolean;
  /** In one browser alone: Firefox's part is its builds and its tests, Chromium's is everything else. */
  only?: Browser;
}

/** Where the reporters write what the summary is made of. */
export const reports = {
  unit: '.output/tests/unit.json',
  exhaustive: '.output/tests/exhaustive.json',
  packages: '.output/tests/packages.json',
  e2e: '.output/tests/e2e.json',
};

/** Every check there is, in the order in which a mistake is cheapest to find. */
export function stagesOf({ all, only }: Wanted): Stage[] {
  const tested = only ? [only] : browsers;
  const builds = tested.map((browser) => `Build for ${names[browser]}`);
  const endToEnd: Stage = {
    name: 'End to end, in real browsers',
    commands: [['playwright test', ...projects(tested, all).map((project) => `--project=${project}`)].join(' ')],
    report: () => playwrightReport(reports.e2e),
    needs: [...builds, loopback],
  };
  const buildLoopback: Stage = {
    name: loopback,
    commands: tested.map((browser) => `tsx tests/tools/build-loopback.ts ${browser}`),
  };
  if (only === 'firefox') return [build('firefox'), buildLoopback, endToEnd];
  return [
    { name: 'Types', commands: ['wxt prepare', 'tsc --noEmit'] },
    { name: 'Lint', commands: ['oxlint --deny-warnings'] },
    { name: 'Format', commands: ['prettier --check --log-level warn .'] },
    vitest('Unit, data and architecture tests', 'unit', ['unfaked', 'faked']),
    ...(all ? [vitest('Unit tests that take their time', 'exhaustive', ['exhaustive'])] : []),
    build('chromium'),
    build('firefox'),
    buildLoopback,
    {
      ...vitest('The packages that were built', 'packages', ['packages']),
      needs: browsers.map((browser) => `Build for ${names[browser]}`),
    },
    endToEnd,
    ...(all ? [{ name: 'The same packages twice over', commands: ['tsx utils/publisher/package/reproduce.ts'] }] : []),
    // Last, for it says nothing of this change; half a minute at most, and no failure where the registry does not answer.
    { name: 'Known holes in dependencies', commands: ['tsx tests/tools/audit.ts --if-answered'] },
  ];
}

const names: Record<Browser, string> = { chromium: 'Chromium', firefox: 'Firefox' };
const loopback = 'Build with mirrors on this machine';

function build(browser: Browser): Stage {
  return { name: `Build for ${names[browser]}`, commands: [`wxt build${browser === 'firefox' ? ' -b firefox' : ''}`] };
}

/** Projects as vitest.config.ts names them. */
function vitest(name: string, report: 'unit' | 'exhaustive' | 'packages', parts: string[]): Stage {
  const file = reports[report];
  const wanted = parts.map((part) => `--project ${part}`).join(' ');
  const command = `vitest run ${wanted} --reporter=default --reporter=json --outputFile.json=${file}`;
  return { name, commands: [command], report: () => vitestReport(file) };
}

/** See playwright.config.ts. */
function projects(tested: readonly Browser[], all: boolean): string[] {
  return tested.flatMap((browser) => [browser, ...(all ? [`${browser}-driver`, `${browser}-exhaustive`] : [])]);
}
