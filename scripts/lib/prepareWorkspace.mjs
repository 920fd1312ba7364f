import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installProblem } from './installProblem.mjs';
import { nodeEnvironment } from './node.mjs';
import { root, yarnRelease } from './paths.mjs';
import { requireRegistry, withRegistry } from './registry.mjs';
import { fail, say } from './say.mjs';

const stamp = join(root, 'node_modules/.prepared');

/** What an installation depends on: the lock and the Node that native addons are built for. */
function fingerprint(env) {
  const node = spawnSync('node', ['--version'], { env, encoding: 'utf8' });
  return createHash('sha256')
    .update(readFileSync(join(root, 'yarn.lock')))
    .update(node.stdout)
    .digest('hex');
}

function yarn(args, env) {
  const { status, stdout, stderr } = spawnSync('node', [yarnRelease, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) {
    const problem = installProblem({ output: `${stdout}\n${stderr}`, env });
    if (problem.explanation) process.stderr.write(`${problem.explanation}\n`);
    fail(problem.sentence);
  }
}

/** Whether the native addon is built for this Node. */
function sqliteRuns(env) {
  const { status } = spawnSync(
    'node',
    ['-e', "new (require('better-sqlite3'))(':memory:')"],
    { cwd: root, env, stdio: 'ignore' },
  );
  return status === 0;
}

/**
 * Makes the checkout able to run: a suitable Node and the dependencies. Quick when both
 * are there. Returns the environment for child processes.
 */
export function prepareWorkspace() {
  const env = withRegistry(nodeEnvironment());
  const wanted = fingerprint(env);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return env;
  }

  say('Installing the dependencies (the first time takes some minutes)');
  rmSync(stamp, { force: true });
  requireRegistry(env);
  yarn(['install', '--immutable'], env);
  if (!sqliteRuns(env)) {
    say('Building the SQLite driver for this version of Node');
    yarn(['rebuild', 'better-sqlite3'], env);
  }
  writeFileSync(stamp, wanted);
  return env;
}
