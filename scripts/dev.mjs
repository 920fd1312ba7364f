// Runs the portal with the simulated clouds for work on it: changes show at once.
import { runPortal } from './lib/runPortal.mjs';

await runPortal({ development: true });
