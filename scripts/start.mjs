// Runs the portal with the simulated clouds; its backend serves the built pages.
import { runPortal } from './lib/runPortal.mjs';

await runPortal();
