import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { root, yarnRelease } from './paths.mjs';
import {
  cloudApiPort,
  cloudPagePort,
  pagePort,
  portalPort,
  requireFreePorts,
} from './ports.mjs';
import { fail, say } from './say.mjs';

const STOP_SECONDS = 15;
const compileCache = join(root, 'node_modules/.cache/node');

const nodeOptions = [
  // Lets Node run the TypeScript of this repository as it is.
  '--require',
  '@backstage/cli/config/nodeTransform.cjs',
];
const configs = ['app-config.yaml', 'app-config.simulator.yaml'].flatMap(
  file => ['--config', join(root, file)],
);

/** Addresses for people. */
export const addresses = {
  portal: `http://localhost:${portalPort.number}`,
  portalInDevelopment: `http://localhost:${pagePort.number}`,
  consoles: `http://localhost:${cloudPagePort.number}/console`,
  control: `http://localhost:${cloudPagePort.number}/control`,
};

/** Pages and backend have different origins under development. */
const developmentSettings = {
  APP_CONFIG_app_baseUrl: JSON.stringify(addresses.portalInDevelopment),
  APP_CONFIG_backend_cors: JSON.stringify({
    origin: addresses.portalInDevelopment,
    methods: ['GET', 'HEAD', 'PATCH', 'POST', 'PUT', 'DELETE'],
    credentials: true,
  }),
};

/** All ports that the portal with the simulated clouds listens on. */
export function portalPorts({ development = false } = {}) {
  return [portalPort, cloudApiPort, cloudPagePort].concat(
    development ? [pagePort] : [],
  );
}

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
    if (hasEnded(child)) {
      throw new Error(`${what} ended while starting`);
    }
    if (Date.now() > end) {
      throw new Error(`${what} did not start within ${seconds} s`);
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

async function stopChild(child) {
  if (hasEnded(child)) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(
    () => signalGroup(child, 'SIGKILL'),
    STOP_SECONDS * 1000,
  );
  await ended;
  clearTimeout(timer);
}

/**
 * Starts the simulated clouds and the portal; resolves when the portal is usable.
 * `folder` keeps what one does in both; with `logFile` the output goes there. With
 * `development`, pages and backend start again when their sources change.
 */
export async function startPortal(options) {
  const { env, folder, logFile, development = false } = options;
  await requireFreePorts(portalPorts({ development }));
  mkdirSync(join(folder, 'portal'), { recursive: true });
  const output = logFile ? openSync(logFile, 'w') : 'inherit';
  const children = [];
  const run = (packageFolder, args, extra) => {
    const child = spawn('node', args, {
      cwd: join(root, packageFolder),
      // Node starts faster when it finds what it compiled last time.
      env: { ...env, NODE_COMPILE_CACHE: compileCache, ...extra },
      stdio: ['ignore', output, output],
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
    children.push(child);
    return child;
  };
  let stopping = false;
  const stop = () => {
    stopping = true;
    return Promise.all(children.map(stopChild));
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => stop().then(() => process.exit(0)));
  }

  try {
    say('Starting the simulated clouds');
    const authority = join(folder, 'simulator/ca.pem');
    const clouds = run(
      'packages/cloud-simulator',
      [...nodeOptions, 'src/main.ts'],
      {
        SIMULATOR_DATA_DIR: join(folder, 'simulator'),
        SIMULATOR_HTTPS_PORT: String(cloudApiPort.number),
        SIMULATOR_HTTP_PORT: String(cloudPagePort.number),
      },
    );
    await waitUntil(
      'The simulated clouds',
      async () => existsSync(authority) && (await answers(addresses.control)),
      120,
      clouds,
    );

    say('Starting the portal');
    const settings = {
      NODE_ENV: 'development',
      NODE_EXTRA_CA_CERTS: authority,
      APP_CONFIG_backend_database_connection_directory: JSON.stringify(
        join(folder, 'portal'),
      ),
    };
    const portal = development
      ? run('.', [yarnRelease, 'backstage-cli', 'repo', 'start', ...configs], {
          ...settings,
          BROWSER: 'none',
          ...developmentSettings,
        })
      : run(
          'packages/backend',
          [...nodeOptions, 'src/index.ts', ...configs],
          settings,
        );
    await waitUntil(
      'The portal',
      async () =>
        (await answers(`${addresses.portal}/.backstage/health/v1/readiness`)) &&
        (await answers(
          development ? addresses.portalInDevelopment : addresses.portal,
        )),
      300,
      portal,
    );
    return {
      stop,
      /** Resolves when one of both ends of itself. */
      ended: new Promise(resolve => {
        for (const child of children) {
          child.once('exit', () => stopping || resolve());
        }
      }),
    };
  } catch (error) {
    // Stopped by a signal, whose handler ends this process.
    if (stopping) return await new Promise(() => {});
    await stop();
    return fail(
      `${error.message}: ${
        logFile ? `read ${logFile}` : 'the lines above'
      } to see why.`,
    );
  }
}
