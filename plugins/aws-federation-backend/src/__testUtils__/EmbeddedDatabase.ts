import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const password = 'for-tests-only';
const variable = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * A PostgreSQL server for the tests of one file, without a container. `TestDatabases`
 * must know its address before it runs, so the port is chosen first.
 */
export class EmbeddedDatabase {
  readonly #port: number;
  #directory?: string;
  #server?: ChildProcess;

  private constructor(port: number) {
    this.#port = port;
  }

  /** Tells `TestDatabases` where the server is going to be. */
  static announce(): EmbeddedDatabase {
    const port = 20000 + (process.pid % 10000);
    process.env[
      variable
    ] = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
    return new EmbeddedDatabase(port);
  }

  async start(): Promise<void> {
    this.#directory = await mkdtemp(join(tmpdir(), 'federation-postgres-'));
    // The server gives up root, and must still reach its files.
    await chmod(this.#directory, 0o755);
    this.#server = fork(
      join(__dirname, 'embeddedPostgres.mjs'),
      [join(this.#directory, 'data'), String(this.#port), password],
      { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    );
    const [event] = await Promise.race([
      once(this.#server, 'message'),
      once(this.#server, 'exit'),
    ]);
    if (event !== 'ready') {
      throw new Error(
        `PostgreSQL did not start, its process ended with ${event}. Read its output above.`,
      );
    }
  }

  async stop(): Promise<void> {
    delete process.env[variable];
    if (this.#server?.connected) {
      const ended = once(this.#server, 'exit');
      this.#server.disconnect();
      await ended;
    }
    if (this.#directory) {
      await rm(this.#directory, { recursive: true, force: true });
    }
  }
}
