import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './source-files';
import { browsers } from './tools/stages';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const folder = '.github/workflows';
const workflows = readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`);

/** Without comments: what is only spoken of happens nowhere. */
const withoutComments = (text: string) => text.replace(/^\s*#.*$/gm, '');

/** Name → text of the blocks at this depth, as far as our own files are written. */
function blocksOf(text: string, indent: string): Map<string, string> {
  const parts = text.split(new RegExp(`^(?=${indent}[a-z][\\w-]*:)`, 'm')).slice(1);
  return new Map(parts.map((part) => [part.slice(indent.length, part.indexOf(':')), part]));
}

const github = withoutComments(read(`${folder}/registry.yml`));
const githubJobs = blocksOf(github.slice(github.indexOf('\njobs:')), '  ');
const gitlab = withoutComments(read('.gitlab-ci.yml'));
const gitlabBlocks = blocksOf(gitlab, '');

const naming = (jobs: Map<string, string>, what: RegExp) =>
  [...jobs].filter(([, text]) => what.test(text)).map(([name]) => name);

test.each(workflows)('each action is the very commit that somebody looked at: %s [S108]', (file) => {
  const used = [...withoutComments(read(file)).matchAll(/uses: *(.+)$/gm)].map(([, action]) => action!);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((action) => !/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});

test.each(workflows)('no token stays in a working copy: %s', (file) => {
  const checkouts = withoutComments(read(file))
    .split(/uses: actions\/checkout@/)
    .slice(1);
  expect(checkouts.filter((after) => !/^.*\n\s+with:\n\s+persist-credentials: false\n/.test(after))).toEqual([]);
});

test('what runs for everybody’s change has no secret, and may change nothing', () => {
  const forEverybody = workflows.filter((file) => /pull_request/.test(read(file)));
  expect(forEverybody).toEqual([`${folder}/ci.yml`]);
  expect(read(`${folder}/ci.yml`)).not.toMatch(/secrets|: write|pull_request_target/);
});

test('a change is tested in each browser, and the night in all that there is', () => {
  const jobs = blocksOf(withoutComments(read(`${folder}/ci.yml`)).split('\njobs:')[1]!, '  ');
  expect([...jobs.keys()]).toEqual(['change', 'night']);
  expect(jobs.get('change')).toContain(`browser: [${browsers.join(', ')}]`);
  expect(jobs.get('change')).toContain('run: bash .ci/run --browser=${{ matrix.browser }}');
  expect(jobs.get('night')).toContain('run: bash .ci/run --all');
});

describe('the registry is published on GitHub', () => {
  test('by a job with the key that crawls nothing, after one that crawls and has no secret [S104]', () => {
    expect([...githubJobs.keys()]).toEqual(['crawl', 'publish', 'deploy', 'import', 'propose', 'stay-awake']);
    expect(naming(githubJobs, /registry -- crawl/)).toEqual(['crawl']);
    expect(naming(githubJobs, /secrets/)).toEqual(['publish']);
    expect(githubJobs.get('publish')).toMatch(/needs: crawl\n[\s\S]*environment: registry\n[\s\S]*download-artifact/);
    expect(github.slice(0, github.indexOf('\njobs:'))).not.toMatch(/secrets/);
  });

  test('by jobs that may do no more than they must', () => {
    expect(github).toMatch(/^permissions: \{\}$/m);
    expect(naming(githubJobs, /: write/)).toEqual(['deploy', 'propose', 'stay-awake']);
    expect(naming(githubJobs, /actions: write/)).toEqual(['stay-awake']);
    expect(naming(githubJobs, /contents: write/)).toEqual(['propose']);
    for (const job of ['propose', 'stay-awake']) expect(githubJobs.get(job)).not.toMatch(/npm|secrets|FEDERATION/);
    expect(githubJobs.get('deploy')).not.toMatch(/checkout|run:/);
    expect(naming(githubJobs, /actions\/cache@|cache: npm/)).toEqual(['crawl']);
  });

  test('from the default branch alone [S106]', () => {
    expect(githubJobs.get('crawl')).toMatch(/ref_name == github\.event\.repository\.default_branch/);
  });
});

describe('the registry is published on GitLab', () => {
  const jobs = new Map([...gitlabBlocks].filter(([, text]) => /\n {2}script:/.test(text)));

  test('by a job with the key that crawls nothing, after one that crawls and is not given it [S105]', () => {
    expect([...jobs.keys()]).toEqual(['crawl', 'pages', 'import', 'propose']);
    expect(naming(jobs, /registry -- crawl/)).toEqual(['crawl']);
    expect(naming(gitlabBlocks, /REGISTRY_KEY/)).toEqual(['pages']);
    expect(naming(gitlabBlocks, /environment: registry/)).toEqual(['pages']); // to which alone the key is given
    expect(naming(gitlabBlocks, /PROPOSAL_TOKEN|environment: proposal/)).toEqual(['propose']);
    expect(naming(gitlabBlocks, /environment:/)).toEqual(['pages', 'propose']);
    expect(read('.gitlab-ci.yml')).toMatch(/REGISTRY_KEY, type "File", protected, environment scope "registry"/);
    expect(jobs.get('pages')).toMatch(/needs: \[crawl\]/);
    expect(naming(jobs, /state\/\]/)).toEqual(['crawl']); // the cache
  });

  test('from the default branch alone [S107]', () => {
    expect(gitlabBlocks.get('workflow')!.match(/- if:.*/g)).toEqual([
      expect.stringMatching(/^- if: \$CI_COMMIT_BRANCH == \$CI_DEFAULT_BRANCH && /),
    ]);
  });
});

describe.each([
  ['GitHub', githubJobs, read(`${folder}/registry.yml`)],
  ['GitLab', gitlabBlocks, read('.gitlab-ci.yml')],
])('what members publish is proposed every week on %s', (where, jobs, whole) => {
  test('by a job that reads strangers’ files with nothing in its hands, and one that reads none [S149]', () => {
    expect(naming(jobs, /registry -- import/)).toEqual(['import']);
    expect(jobs.get('import')).not.toMatch(/secrets|TOKEN|environment:|: write/);
    expect(jobs.get('propose')).not.toMatch(/npm|FEDERATION/);
    expect(jobs.get('propose')).toMatch(/needs: \[?import/);
  });

  test('as a change of that folder and of the numbers in README alone, without a link in it, and of no branch that anybody works on [S150]', () => {
    const propose = jobs.get('propose')!;
    expect(propose).toMatch(
      /test ! -L import[\s\S]*git apply --index --include='data\/federation\/\*' --include=README\.md import[\s\S]*grep -v \^100644[\s\S]*git push/,
    );
    expect(propose.match(/refs\/heads\/\S+/g)).toEqual(['refs/heads/import-federation']);
  });

  test('and nothing is published by it, nor proposed each day', () => {
    const [ofWeek, ofDay] =
      where === 'GitHub'
        ? [/if: .*github\.event\.schedule == '47 5 \* \* 1'/, /if: .*github\.event\.schedule != '47 5 \* \* 1'/]
        : [/if: \$PROPOSE == "yes"/, /if: \$PROPOSE != "yes"/];
    expect(jobs.get('import')).toMatch(ofWeek);
    expect(jobs.get('crawl')).toMatch(ofDay);
    expect(whole).toMatch(/once a week/i);
  });
});

test('a schedule of GitHub is kept alive, and whoever sets it up reads that it could stop', () => {
  expect(githubJobs.get('stay-awake')).toMatch(/actions: write[\s\S]*gh workflow enable registry\.yml/);
  expect(github).toMatch(/- cron: '47 5 \* \* 1'/);
  expect(read(`${folder}/registry.yml`)).toMatch(/^# .*60 days/m);
});

test.each([
  ['GitHub', github],
  ['GitLab', gitlab],
])(
  'what a crawl left is published only if it is no link, and verified as the extension would: %s [S109]',
  (_, text) => {
    const [link, copy] = [/test ! -L .*state\/problems\.json/, /cp state\/problems\.json/].map((what) =>
      text.search(what),
    );
    expect(link).toBeGreaterThan(0);
    expect(copy).toBeGreaterThan(link!);
    expect(text).toMatch(/verify site\/registry --keys data\/publishers\.json/);
  },
);
