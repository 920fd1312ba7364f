import { dirname, join, resolve } from 'node:path';
import { CloudSimulator } from './CloudSimulator';

const REPOSITORY = resolve(
  dirname(require.resolve('../package.json')),
  '../..',
);

async function main() {
  const dataDir = resolve(
    REPOSITORY,
    setting('SIMULATOR_DATA_DIR') ?? join('.data', 'simulator'),
  );
  const simulator = await CloudSimulator.start({
    clock: { now: () => new Date() },
    dataDir,
    httpsPort: port('SIMULATOR_HTTPS_PORT', 8443),
    httpPort: port('SIMULATOR_HTTP_PORT', 8480),
    seed: setting('SIMULATOR_SEED'),
    runTimer: true,
  });
  process.stdout.write(
    `Simulated clouds: APIs at ${simulator.apiOrigin}, pages at ${
      simulator.pageOrigin
    }, authority in ${join(dataDir, 'ca.pem')}\n`,
  );

  const stop = async () => {
    await simulator.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** From an argument such as `SIMULATOR_HTTPS_PORT=9443`, or the environment. */
function setting(name: string): string | undefined {
  const argument = process.argv.find(each => each.startsWith(`${name}=`));
  return argument?.slice(name.length + 1) || process.env[name] || undefined;
}

function port(name: string, otherwise: number): number {
  const text = setting(name);
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535) {
    throw new Error(`${name} is ${text}. Give a port between 0 and 65535.`);
  }
  return value;
}

main().catch(error => {
  process.stderr.write(
    `The simulated clouds did not start. ${
      error instanceof Error ? error.message : error
    }\n`,
  );
  process.exit(1);
});
