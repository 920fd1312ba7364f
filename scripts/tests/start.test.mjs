import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, test } from 'node:test';
import { dirname, join } from 'node:path';
import { Checkout } from './Checkout.mjs';

let checkout;
beforeEach(() => {
  checkout = new Checkout();
});
afterEach(() => checkout.remove());

/** The last line, which is what a person reads. */
function lastLine({ output }) {
  return output.trimEnd().split('\n').at(-1);
}

test('A taken port ends the start at once with who it is for and what to do', async () => {
  const port = await checkout.takenPort();

  const result = await checkout.start({ SIMULATOR_HTTP_PORT: String(port) });

  assert.equal(result.status, 1);
  assert.equal(
    lastLine(result),
    `✗ Port ${port} (the simulated clouds' pages) is taken: stop the program that uses it, perhaps another run of this portal, or set SIMULATOR_HTTP_PORT to another port, and run the command again.`,
  );
  assert.doesNotMatch(result.output, /Installing/);
});

test('Something that is no port is named', async () => {
  const result = await checkout.start({ PORTAL_PORT: 'seven' });

  assert.equal(result.status, 1);
  assert.equal(
    lastLine(result),
    '✗ PORTAL_PORT is seven: set it to a port between 1 and 65535.',
  );
});

test('Without a network one reads that the registry does not answer', async () => {
  const registry = await checkout.unreachableRegistry();
  const withPassword = registry.replace('//', '//someone:password@');

  const result = await checkout.start({
    YARN_NPM_REGISTRY_SERVER: withPassword,
  });

  assert.equal(result.status, 1);
  assert.equal(
    lastLine(result),
    `✗ The dependencies could not be fetched, because the npm registry at ${
      new URL(registry).host
    } does not answer: check the network and npm's registry setting (npm config get registry), and run the command again.`,
  );
  assert.doesNotMatch(result.output, /password/);
});

test('Without a compiler one reads what is missing', async () => {
  await checkout.onlySqliteDriver();
  const nodeFolder = dirname(dirname(process.execPath));

  const result = await checkout.start({
    YARN_NPM_REGISTRY_SERVER: await checkout.registry(),
    PATH: checkout.bareProgramFolder(),
    // Without asking nodejs.org for the headers.
    ...(existsSync(join(nodeFolder, 'include/node')) && {
      npm_config_nodedir: nodeFolder,
    }),
  });

  assert.equal(result.status, 1);
  assert.equal(
    lastLine(result),
    '✗ The SQLite driver could not be built, because a C++ compiler, make and Python 3 are missing: install a C++ compiler, make and Python 3 (Debian: apt-get install build-essential python3; macOS: xcode-select --install), and run the command again.',
  );
});
