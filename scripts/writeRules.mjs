// Writes docs/rules.md from the rules.
import { spawnSync } from 'node:child_process';
import { root, yarnRelease } from './lib/paths.mjs';

for (const args of [
  ['backstage-cli', 'repo', 'test', 'describeRules'],
  ['backstage-cli', 'repo', 'test', 'ruleTable'],
  ['prettier', '--write', 'docs/rules.md'],
]) {
  const { status } = spawnSync('node', [yarnRelease, ...args], {
    cwd: root,
    env: { ...process.env, CI: '1', UPDATE_DOCS: '1' },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
