import { playwrightReport, vitestReport, type TestReport } from './test-report';

/** A step of the checks, which runs when those that it needs went well. */
export interface Stage {
  name: string;
  commands: string[];
  /** The commands need not wait for each other. */
  atOnce?: boolean;
  /** Of a stage that has tests: how they went, if it came to write that down. */
  report?: () => TestReport | undefined;
  /** Names of stages that must have gone well before. */
  needs?: string[];
  /** Stages that run one after the other while this one does, which leaves a core idle now and then. */
  meanwhile?: Stage[];
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
  const endToEnd: Stage = {
    name: 'End to end, in real browsers',
    commands: [['playwright test', ...projects(tested, all).map((project) => `--project=${project}`)].join(' ')],
    report: () => playwrightReport(reports.e2e),
    needs: [builds, loopback],
  };
  const buildLoopback: Stage = {
    name: loopback,
    commands: [`tsx tests/tools/build-loopback.ts ${tested.join(' ')}`],
    atOnce: true,
  };
  if (only === 'firefox') return [build(tested), buildLoopback, endToEnd];
  const types: Stage = {
    name: 'Types, lint and format',
    commands: ['npm run --silent types', 'oxlint --deny-warnings', 'oxfmt --check'],
    atOnce: true,
  };
  const packages: Stage = {
    ...vitest('The packages that were built', 'packages', ['packages']),
    atOnce: true,
    needs: [builds],
  };
  // It says nothing of this change. Half a minute at most, and no failure where the registry does not answer.
  const holes: Stage = {
    name: 'Known holes in dependencies',
    commands: ['tsx tests/tools/audit.ts --if-answered'],
    atOnce: true,
  };
  return [
    {
      ...vitest('Unit, data and architecture tests', 'unit', ['unfaked', 'faked']),
      meanwhile: [types, build(browsers), buildLoopback, packages, holes], // both browsers, for their packages are compared
    },
    ...(all ? [vitest('Unit tests that take their time', 'exhaustive', ['exhaustive'])] : []),
    endToEnd,
    ...(all ? [{ name: 'The same packages twice over', commands: ['tsx utils/publisher/package/reproduce.ts'] }] : []),
  ];
}

const builds = 'Builds';
const loopback = 'Build with mirrors on this machine';

function build(wanted: readonly Browser[]): Stage {
  return { name: builds, commands: wanted.map((browser) => `wxt build -b ${targets[browser]}`), atOnce: true };
}

/** As wxt calls them. */
const targets: Record<Browser, string> = { chromium: 'chrome', firefox: 'firefox' };

/** Projects as vitest.config.ts names them. */
function vitest(name: string, report: 'unit' | 'exhaustive' | 'packages', parts: string[]): Stage {
  const file = reports[report];
  const wanted = parts.map((part) => `--project ${part}`).join(' ');
  const command = `vitest run ${wanted} --reporter=default --reporter=json --outputFile.json=${file}`;
  return { name, commands: [command], report: () => vitestReport(file) };
}

/** See playwright.config.ts. */
function projects(tested: readonly Browser[], all: boolean): string[] {
  return tested.flatMap((browser) => {
    const nightly = [
      `${browser}-driver`,
      `${browser}-exhaustive`,
      ...(browser === 'firefox' ? ['firefox-isolated'] : []),
    ];
    return [browser, ...(all ? nightly : [])];
  });
}
