import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { JsonObject } from '@backstage/types';
import { CloudSimulator } from 'cloud-simulator';
import knexFactory from 'knex';
import yaml from 'yaml';
import { freePort } from './freePort';
import { labConfig, repository } from './labConfig';

/**
 * The portal's whole backend in a process of its own, with its databases in a folder, so
 * that it can be killed and started again.
 */
export class BackendProcess {
  readonly #folder: string;
  readonly #port: number;
  #child?: ChildProcess;

  static async create(simulator: CloudSimulator): Promise<BackendProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'federation-backend-'));
    const port = await freePort();
    await writeFile(join(folder, 'ca.pem'), simulator.caPem);
    await writeFile(
      join(folder, 'app-config.json'),
      JSON.stringify(settings({ simulator, port, folder })),
    );
    return new BackendProcess(folder, port);
  }

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    const log = createWriteStream(this.#logFile, { flags: 'a' });
    this.#child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        'src/index.ts',
        '--config',
        join(this.#folder, 'app-config.json'),
      ],
      {
        cwd: join(repository, 'packages/backend'),
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          // As a developer starts it, not as a test.
          NODE_ENV: 'development',
          NODE_OPTIONS: '',
          NODE_EXTRA_CA_CERTS: join(this.#folder, 'ca.pem'),
          LOG_LEVEL: 'info',
        },
      },
    );
    this.#child.stdout?.pipe(log, { end: false });
    this.#child.stderr?.pipe(log, { end: false });
    while (!(await this.#isReady())) {
      if (this.#child.exitCode !== null) {
        throw new Error(`The backend ended:\n${this.log.slice(-3000)}`);
      }
      await delay(200);
    }
  }

  /** Ends it at once, as a machine that fails does. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** What a plugin keeps in one of its tables. */
  async rows(
    pluginId: string,
    table: string,
  ): Promise<Array<Record<string, unknown>>> {
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: join(this.#folder, 'databases', `${pluginId}.sqlite`),
      useNullAsDefault: true,
    });
    try {
      return await knex(table).select();
    } finally {
      await knex.destroy();
    }
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** All that it has printed. */
  get log(): string {
    return readFileSync(this.#logFile, 'utf8');
  }

  get #logFile(): string {
    return join(this.#folder, 'backend.log');
  }

  async #isReady(): Promise<boolean> {
    try {
      const { ok } = await fetch(
        `${this.address}/.backstage/health/v1/readiness`,
      );
      return ok;
    } catch {
      return false;
    }
  }
}

/** Those of the repository, but what the place and the time of a test need. */
function settings(options: {
  simulator: CloudSimulator;
  port: number;
  folder: string;
}): JsonObject {
  const { simulator, port, folder } = options;
  const { scaffolder } = yaml.parse(
    readFileSync(join(repository, 'app-config.yaml'), 'utf8'),
  );
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    ...labConfig(simulator),
    app: { baseUrl },
    organization: { name: 'Acme' },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port },
      database: {
        client: 'better-sqlite3',
        connection: { directory: join(folder, 'databases') },
      },
    },
    auth: { providers: { guest: {} } },
    permission: { enabled: true },
    scaffolder: {
      ...scaffolder,
      taskRecovery: {
        ...scaffolder.taskRecovery,
        staleTimeout: { seconds: 3 },
      },
    },
    catalog: {
      rules: [{ allow: ['Template', 'Resource'] }],
      locations: [
        'federate-aws-organization',
        'complete-aws-federation',
        'remove-aws-federation',
      ].map(name => ({
        type: 'file',
        target: join(repository, 'templates', name, 'template.yaml'),
      })),
    },
  };
}
