import { createServer } from 'node:net';
import { fail } from './say.mjs';

function isFree(port) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Ends with a sentence when something else listens on one of the ports. */
export async function requireFreePorts(ports) {
  for (const [port, purpose] of Object.entries(ports)) {
    if (!(await isFree(Number(port)))) {
      fail(
        `Port ${port} (${purpose}) is taken: stop the program that uses it, perhaps another run of this portal, and run the command again.`,
      );
    }
  }
}
