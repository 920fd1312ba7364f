// Starts the portal with fresh simulated clouds and drives it in Chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages } from './lib/buildPages.mjs';
import { dataFolder, root, yarnRelease } from './lib/paths.mjs';
import { portalPorts, startPortal } from './lib/portal.mjs';
import { requireFreePorts } from './lib/ports.mjs';
import { prepareWorkspace } from './lib/prepareWorkspace.mjs';
import { fail, say } from './lib/say.mjs';

const browsers = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const browser = browsers.find(path => path && existsSync(path));
if (!browser) {
  fail(
    'The end-to-end tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to its program, and run the command again.',
  );
}

await requireFreePorts(portalPorts());
const env = prepareWorkspace();
buildPages({ env });
const folder = join(dataFolder, 'end-to-end');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const portal = await startPortal({
  env,
  folder,
  logFile: join(folder, 'portal.log'),
});
say('The portal is up; the browser takes over');
const tests = spawn(
  'node',
  [yarnRelease, 'playwright', 'test', ...process.argv.slice(2)],
  {
    cwd: root,
    env: { ...env, CHROMIUM_PATH: browser, PORTAL_FOLDER: folder },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
const [status] = await once(tests, 'exit');
await portal.stop();
process.exit(status ?? 1);
