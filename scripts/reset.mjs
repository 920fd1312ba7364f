// Forgets what was done in the portal and in the simulated clouds.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './lib/paths.mjs';
import { portalPorts } from './lib/portal.mjs';
import { requireFreePorts } from './lib/ports.mjs';
import { say } from './lib/say.mjs';

await requireFreePorts(portalPorts());
rmSync(join(dataFolder, 'local'), { recursive: true, force: true });
say('The portal and the simulated clouds start afresh next time.');
