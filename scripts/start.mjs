// Sets everything up and runs the portal with the simulated clouds.
import { join } from 'node:path';
import { dataFolder } from './lib/paths.mjs';
import { prepareWorkspace } from './lib/prepareWorkspace.mjs';
import { startPortal } from './lib/portal.mjs';
import { say } from './lib/say.mjs';

const began = Date.now();
const env = prepareWorkspace();
const portal = await startPortal({ env, folder: join(dataFolder, 'local') });
say(
  `The portal is ready after ${Math.round(
    (Date.now() - began) / 1000,
  )} s: http://localhost:3000`,
);
say(
  'The simulated AWS consoles: http://localhost:8480/console · their controls: http://localhost:8480/control',
);
say(
  'Ctrl+C stops it; what you did is still there next time (npm run reset forgets it).',
);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => portal.stop().then(() => process.exit(0)));
}
await portal.ended;
await portal.stop();
process.exit(1);
