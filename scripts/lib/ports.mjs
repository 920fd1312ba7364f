import { createServer } from 'node:net';
import { fail } from './say.mjs';

function port(setting, otherwise) {
  const text = process.env[setting];
  const value = text ? Number(text) : otherwise;
  if (!Number.isInteger(value) || value < 1 || value > 65535) {
    fail(`${setting} is ${text}: set it to a port between 1 and 65535.`);
  }
  return value;
}

/** The configuration files read the same variables with the same defaults. */
export const portalPort = {
  number: port('PORTAL_PORT', 7007),
  setting: 'PORTAL_PORT',
  purpose: 'the portal',
};
export const cloudApiPort = {
  number: port('SIMULATOR_HTTPS_PORT', 8443),
  setting: 'SIMULATOR_HTTPS_PORT',
  purpose: "the simulated clouds' APIs",
};
export const cloudPagePort = {
  number: port('SIMULATOR_HTTP_PORT', 8480),
  setting: 'SIMULATOR_HTTP_PORT',
  purpose: "the simulated clouds' pages",
};
/** Of the development server that `yarn dev` adds; Backstage's own default. */
export const pagePort = {
  number: 3000,
  purpose: "the portal's pages under development",
};

/** Undefined when the port is free. */
function listenError(number) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(number, '127.0.0.1', () =>
      server.close(() => resolve(undefined)),
    );
  });
}

/** Ends with a sentence when one of the ports cannot be used. */
export async function requireFreePorts(ports) {
  for (const { number, setting, purpose } of ports) {
    const error = await listenError(number);
    if (error) {
      const problem =
        error.code === 'EADDRINUSE'
          ? `is taken: stop the program that uses it, perhaps another run of this portal`
          : `cannot be used (${error.message}): allow it`;
      const choice = setting ? `, or set ${setting} to another port,` : '';
      fail(
        `Port ${number} (${purpose}) ${problem}${choice} and run the command again.`,
      );
    }
  }
}
