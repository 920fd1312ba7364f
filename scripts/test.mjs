// Sets everything up and runs every check, the quick ones first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, yarnRelease } from './lib/paths.mjs';
import { prepareWorkspace } from './lib/prepareWorkspace.mjs';
import { say } from './lib/say.mjs';

const results = join(root, 'node_modules/.cache/test-results');
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
    name: 'Unit and integration tests',
    args: ['test:unit', '--json', `--outputFile=${jestResults}`],
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
  { name: 'Build', args: ['build:all'] },
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

let passed = 0;
let failed = 0;
for (const phase of phases) {
  say(phase.name);
  const began = Date.now();
  const { status } = spawnSync('node', [yarnRelease, 'run', ...phase.args], {
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
  passed += counted.passed;
  failed += counted.failed;
  say(`${phase.name}: ${status === 0 ? 'good' : 'failed'} after ${seconds} s`);
}

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
