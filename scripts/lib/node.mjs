import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { toolchainFolder } from './paths.mjs';
import { fail, say } from './say.mjs';

const version = '22.23.3';

/**
 * Backstage runs on Node 22 and 24. From 24.19 on, better-sqlite3 aborts at run time
 * (nodejs/node#65446).
 */
function isSuitable([major, minor]) {
  return major === 22 || (major === 24 && minor <= 18);
}

/**
 * The folder of a suitable Node with `bin` and `include`; fetched from the npm registry
 * when the system's is not suitable. Undefined: the system's is.
 */
function findOrFetchNode() {
  if (isSuitable(process.versions.node.split('.').map(Number))) {
    return undefined;
  }
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(toolchainFolder, 'node_modules', name);
  if (existsSync(join(folder, 'bin/node'))) {
    return folder;
  }

  say(
    `Node ${process.versions.node} cannot run Backstage 1.55: fetching Node ${version} into .toolchain (once)`,
  );
  mkdirSync(toolchainFolder, { recursive: true });
  const npm = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
      // npm's own waits add up to more than a minute.
      .concat([
        '--fetch-retry-mintimeout=1000',
        '--fetch-retry-maxtimeout=5000',
      ])
      .concat(['--prefix', toolchainFolder])
      .concat([`${name}@${version}`]),
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (npm.status !== 0 || !existsSync(join(folder, 'bin/node'))) {
    fail(
      `Node ${version} for ${process.platform}-${process.arch} could not be fetched from the npm registry: check the network and npm's registry setting (npm config get registry), or install Node 22 yourself, and run the command again.`,
    );
  }
  return folder;
}

/** Environment in which `node`, `npm` and native builds are those of a suitable Node. */
export function nodeEnvironment() {
  const folder = findOrFetchNode();
  if (!folder) {
    return {
      ...process.env,
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    };
  }
  return {
    ...process.env,
    PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
    npm_config_nodedir: folder,
  };
}
