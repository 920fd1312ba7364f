import { Server } from 'node:http';
import { AddressInfo } from 'node:net';

/**
 * Starts to listen and answers the port, which differs from the given one when that is 0.
 *
 * @throws Error with one sentence that says which port is taken and what to do.
 */
export function listen(options: {
  server: Server;
  host: string;
  port: number;
  /** Name of the setting that chooses the port. */
  setting: string;
}): Promise<number> {
  const { server, host, port, setting } = options;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} on ${host} is taken by another program. Stop it, or choose another port with ${setting}.`,
            )
          : error,
      );
    });
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
