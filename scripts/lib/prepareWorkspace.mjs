import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeEnvironment } from './node.mjs';
import { root, yarnRelease } from './paths.mjs';
import { fail, say } from './say.mjs';

const stamp = join(root, 'node_modules/.prepared');
const addon = join(
  root,
  'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
);

/** What an installation depends on: the lock and the Node that native addons are built for. */
function fingerprint(env) {
  const node = spawnSync('node', ['--version'], { env, encoding: 'utf8' });
  return createHash('sha256')
    .update(readFileSync(join(root, 'yarn.lock')))
    .update(node.stdout)
    .digest('hex');
}

/**
 * Makes the checkout able to run: a suitable Node and the dependencies. Quick when both
 * are there. Returns the environment for child processes.
 */
export function prepareWorkspace() {
  const env = nodeEnvironment();
  if (!env.YARN_NPM_REGISTRY_SERVER) {
    // Yarn does not read npm's registry setting.
    const registry = spawnSync('npm', ['config', 'get', 'registry'], {
      env,
      encoding: 'utf8',
    });
    if (registry.status === 0) {
      env.YARN_NPM_REGISTRY_SERVER = registry.stdout.trim();
    }
  }
  const wanted = fingerprint(env);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return env;
  }

  say('Installing the dependencies (the first time takes some minutes)');
  rmSync(stamp, { force: true });
  const install = spawnSync('node', [yarnRelease, 'install', '--immutable'], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!existsSync(addon) && existsSync(join(root, 'node_modules'))) {
    fail(
      'The SQLite driver could not be built: install a C++ compiler, make and Python 3 (Debian: build-essential python3; macOS: xcode-select --install) and run the command again.',
    );
  }
  if (install.status !== 0) {
    process.stderr.write(`${install.stdout}\n${install.stderr}\n`);
    fail(
      /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|RequestError/.test(
        install.stdout,
      )
        ? 'The dependencies could not be fetched: the npm registry does not answer. Check the network and the registry setting of npm, and run the command again.'
        : 'The dependencies could not be installed: the lines above say why.',
    );
  }
  writeFileSync(stamp, wanted);
  return env;
}
