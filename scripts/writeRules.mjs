// Writes docs/rules.md from the rules.
import { spawnSync } from 'node:child_process';
import { root, yarnRelease } from './lib/paths.mjs';

const { status } = spawnSync(
  'node',
  [yarnRelease, 'backstage-cli', 'repo', 'test', 'describeRules'],
  {
    cwd: root,
    env: { ...process.env, CI: '1', UPDATE_DOCS: '1' },
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
