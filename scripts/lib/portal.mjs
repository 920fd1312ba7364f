import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { root, yarnRelease } from './paths.mjs';
import { requireFreePorts } from './ports.mjs';
import { fail, say } from './say.mjs';

const ports = {
  3000: "the portal's pages",
  7007: "the portal's backend",
  8443: 'the simulated clouds, APIs',
  8480: 'the simulated clouds, pages',
};

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function waitUntil(what, isTrue, seconds, child) {
  const end = Date.now() + seconds * 1000;
  while (!(await isTrue())) {
    if (child.exitCode !== null) {
      throw new Error(`${what} ended while starting`);
    }
    if (Date.now() > end) {
      throw new Error(`${what} did not start within ${seconds} s`);
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}

/**
 * Starts the simulated clouds and the portal; resolves when the portal is usable.
 * `folder` keeps what one does in both; with `logFile` the output goes there.
 */
export async function startPortal({ env, folder, logFile }) {
  await requireFreePorts(ports);
  mkdirSync(join(folder, 'portal'), { recursive: true });
  const output = logFile ? openSync(logFile, 'w') : 'inherit';
  const children = [];
  const run = (args, extra) => {
    const child = spawn('node', [yarnRelease, ...args], {
      cwd: root,
      env: { ...env, ...extra },
      stdio: ['ignore', output, output],
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
    children.push(child);
    return child;
  };
  const stop = async () => {
    await Promise.all(
      children.map(
        child =>
          new Promise(resolve => {
            if (child.exitCode !== null) {
              resolve();
              return;
            }
            child.once('exit', resolve);
            try {
              process.kill(-child.pid, 'SIGTERM');
            } catch {
              resolve();
            }
          }),
      ),
    );
  };

  try {
    const authority = join(folder, 'simulator/ca.pem');
    const simulator = run(['workspace', 'cloud-simulator', 'start'], {
      SIMULATOR_DATA_DIR: join(folder, 'simulator'),
    });
    say('Starting the simulated clouds');
    await waitUntil(
      'The simulated clouds',
      async () =>
        existsSync(authority) &&
        (await answers('http://localhost:8480/control')),
      120,
      simulator,
    );

    say('Starting the portal');
    const configs = ['app-config.yaml', 'app-config.simulator.yaml'];
    const portal = run(
      ['backstage-cli', 'repo', 'start'].concat(
        configs.flatMap(file => ['--config', join(root, file)]),
      ),
      {
        NODE_EXTRA_CA_CERTS: authority,
        BROWSER: 'none',
        APP_CONFIG_backend_database_connection_directory: JSON.stringify(
          join(folder, 'portal'),
        ),
      },
    );
    await waitUntil(
      'The portal',
      async () =>
        (await answers(
          'http://localhost:7007/.backstage/health/v1/readiness',
        )) && (await answers('http://localhost:3000')),
      300,
      portal,
    );
    return {
      stop,
      ended: new Promise(resolve => portal.once('exit', resolve)),
    };
  } catch (error) {
    await stop();
    return fail(
      `${error.message}: ${
        logFile ? `read ${logFile}` : 'the lines above'
      } to see why.`,
    );
  }
}
