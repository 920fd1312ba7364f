import { join } from 'node:path';
import { buildPages } from './buildPages.mjs';
import { dataFolder } from './paths.mjs';
import { addresses, portalPorts, startPortal } from './portal.mjs';
import { requireFreePorts } from './ports.mjs';
import { prepareWorkspace } from './prepareWorkspace.mjs';
import { fail, say } from './say.mjs';

/**
 * Sets everything up and runs the portal with the simulated clouds until it is stopped;
 * with `development`, its pages come from their development server.
 */
export async function runPortal({ development = false } = {}) {
  const began = Date.now();
  // Before the installation, which takes minutes.
  await requireFreePorts(portalPorts({ development }));
  const env = prepareWorkspace();
  if (!development) buildPages({ env });
  const portal = await startPortal({
    env,
    folder: join(dataFolder, 'local'),
    development,
  });
  const seconds = Math.round((Date.now() - began) / 1000);
  say(
    `The portal is ready after ${seconds} s: ${
      development ? addresses.portalInDevelopment : addresses.portal
    }`,
  );
  say(
    `The simulated AWS consoles: ${addresses.consoles} · their controls: ${addresses.control}`,
  );
  say(
    'Ctrl+C stops it; what you did is still there next time (npm run reset forgets it).',
  );
  await portal.ended;
  await portal.stop();
  fail('The portal has ended: the lines above say why.');
}
