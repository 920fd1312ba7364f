// Sets everything up and runs every check, the quick ones first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pageSources, recordPages } from './lib/buildPages.mjs';
import { root, yarnRelease } from './lib/paths.mjs';
import { prepareWorkspace } from './lib/prepareWorkspace.mjs';
import { say } from './lib/say.mjs';

const results = join(root, 'node_modules/.cache/test-results');
const tap = join(results, 'setup.tap');
const jestResults = join(results, 'jest.json');
const playwrightResults = join(results, 'playwright.json');

const env = {
  ...prepareWorkspace(),
  CI: '1',
  PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightResults,
};
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const phases = [
  { name: 'Types', args: ['tsc'] },
  { name: 'Format', args: ['prettier:check'] },
  { name: 'Lint', args: ['lint'] },
  {
    name: 'Tests of the set-up',
    args: ['node', '--test']
      .concat(['--test-reporter=spec', '--test-reporter-destination=stdout'])
      .concat(['--test-reporter=tap', `--test-reporter-destination=${tap}`])
      .concat(['scripts/tests/*.test.mjs']),
    results: tap,
    count() {
      const text = readFileSync(tap, 'utf8');
      const number = name =>
        Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
      return {
        passed: number('pass'),
        failed: number('fail') + number('cancelled'),
      };
    },
  },
  {
    name: 'Unit and integration tests',
    args: ['test:unit', '--json', `--outputFile=${jestResults}`].concat(
      // From a configuration Jest would look for it in another folder.
      `--testSequencer=${join(root, 'scripts/LongestFirst.mjs')}`,
    ),
    results: jestResults,
    count() {
      const { numPassedTests, numFailedTests, numFailedTestSuites } =
        JSON.parse(readFileSync(jestResults, 'utf8'));
      // A suite that does not even load has no failed test of its own.
      return {
        passed: numPassedTests,
        failed: Math.max(numFailedTests, numFailedTestSuites),
      };
    },
  },
  { name: 'Build', args: ['build:all'], whenGood: () => recordPages(pages) },
  {
    name: 'End-to-end tests',
    args: ['test:e2e'],
    results: playwrightResults,
    count() {
      const { expected, unexpected, flaky } = JSON.parse(
        readFileSync(playwrightResults, 'utf8'),
      ).stats;
      return { passed: expected + flaky, failed: unexpected };
    },
  },
];

// The end-to-end tests use the pages that the build makes.
const pages = pageSources();
let passed = 0;
let failed = 0;
for (const phase of phases) {
  say(phase.name);
  const began = Date.now();
  const { status } = spawnSync('node', [yarnRelease, ...phase.args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const seconds = Math.round((Date.now() - began) / 1000);
  const counted =
    phase.results && existsSync(phase.results)
      ? phase.count()
      : { passed: status === 0 ? 1 : 0, failed: 0 };
  if (status !== 0 && counted.failed === 0) {
    counted.failed = 1;
  }
  if (status === 0) phase.whenGood?.();
  passed += counted.passed;
  failed += counted.failed;
  say(`${phase.name}: ${status === 0 ? 'good' : 'failed'} after ${seconds} s`);
}

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
