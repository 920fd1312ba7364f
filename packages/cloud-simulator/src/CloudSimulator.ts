import { createServer as createHttpServer, RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join } from 'node:path';
import { Clock } from './Clock';
import { DirectoryReplicas } from './entra/DirectoryReplicas';
import { certificateAuthority } from './http/certificateAuthority';
import { createSimulatorApp } from './http/createSimulatorApp';
import { RequestObserver } from './http/RequestObserver';
import { listen } from './http/listen';
import { trustingFetch } from './http/trustingFetch';
import { DefaultProvisioningEngine } from './provisioning/DefaultProvisioningEngine';
import { ProvisioningEngine } from './provisioning/ProvisioningEngine';
import { createSeed } from './seeds/createSeed';
import { CloudStore } from './state/CloudStore';
import { moveOrigins } from './state/moveOrigins';

/** How often the timer looks for due cycles. */
const TIMER_MS = 3000;

/** How to start the simulated clouds. */
export interface CloudSimulatorOptions {
  clock: Clock;
  /** Where state and certificates are kept; without it both live in memory. */
  dataDir?: string;
  /** 0 chooses a free port. */
  httpsPort: number;
  /** 0 chooses a free port. */
  httpPort: number;
  /** Seed of a new state, default `default`. */
  seed?: string;
  /** Address to listen on, default 127.0.0.1. */
  host?: string;
  /** Runs due provisioning cycles every few seconds. */
  runTimer?: boolean;
  /** Watches the requests to the APIs, for tests. */
  observer?: RequestObserver;
}

/** Microsoft Entra ID and AWS on loopback, running. */
export class CloudSimulator {
  /** For example `https://localhost:8443`. */
  readonly apiOrigin: string;
  /** For example `http://localhost:8480`. */
  readonly pageOrigin: string;
  /** Certificate of the authority that clients of `apiOrigin` must trust. */
  readonly caPem: string;
  readonly store: CloudStore;
  readonly engine: ProvisioningEngine;
  readonly #stop: () => Promise<void>;

  private constructor(options: {
    apiOrigin: string;
    pageOrigin: string;
    caPem: string;
    store: CloudStore;
    engine: ProvisioningEngine;
    stop: () => Promise<void>;
  }) {
    this.apiOrigin = options.apiOrigin;
    this.pageOrigin = options.pageOrigin;
    this.caPem = options.caPem;
    this.store = options.store;
    this.engine = options.engine;
    this.#stop = options.stop;
  }

  /** @throws Error with one sentence when a port is taken. */
  static async start(options: CloudSimulatorOptions): Promise<CloudSimulator> {
    const { clock, dataDir, host = '127.0.0.1', seed = 'default' } = options;
    const identity = await certificateAuthority({ dataDir });
    // The origins are known only once both servers listen.
    let handler: RequestListener = (_request, response) => {
      response.writeHead(503, { 'retry-after': '1' }).end();
    };
    const dispatch: RequestListener = (request, response) =>
      handler(request, response);
    const https = createHttpsServer(
      { cert: identity.certificatePem, key: identity.privateKeyPem },
      dispatch,
    );
    const http = createHttpServer(dispatch);
    const { fetch, close } = trustingFetch(identity.caPem);
    let timer: NodeJS.Timeout | undefined;
    let store: CloudStore | undefined;
    const stop = async () => {
      clearInterval(timer);
      for (const server of [https, http]) {
        server.closeAllConnections();
        await new Promise(resolve => server.close(resolve));
      }
      await close();
      await store?.flush();
    };

    try {
      const httpsPort = await listen({
        server: https,
        host,
        port: options.httpsPort,
        setting: 'SIMULATOR_HTTPS_PORT',
      });
      const httpPort = await listen({
        server: http,
        host,
        port: options.httpPort,
        setting: 'SIMULATOR_HTTP_PORT',
      });
      const apiOrigin = `https://localhost:${httpsPort}`;
      const pageOrigin = `http://localhost:${httpPort}`;
      const newState = () => createSeed(seed, { clock, apiOrigin, pageOrigin });
      store = dataDir
        ? await CloudStore.open(join(dataDir, 'state.json'), newState)
        : CloudStore.inMemory(await newState());
      moveOrigins(store, { apiOrigin, pageOrigin });
      const engine = DefaultProvisioningEngine.create({ store, clock, fetch });
      handler = createSimulatorApp({
        store,
        clock,
        apiOrigin,
        pageOrigin,
        fetch,
        engine,
        replicas: new DirectoryReplicas({ store, clock }),
        observer: options.observer,
      });
      if (options.runTimer) timer = startTimer(engine);
      const { caPem } = identity;
      return new CloudSimulator({
        apiOrigin,
        pageOrigin,
        caPem,
        store,
        engine,
        stop,
      });
    } catch (error) {
      await stop();
      throw error;
    }
  }

  /** Closes both servers and writes the state down. */
  stop(): Promise<void> {
    return this.#stop();
  }
}

function startTimer(engine: ProvisioningEngine): NodeJS.Timeout {
  let running = false;
  return setInterval(async () => {
    if (running) return;
    running = true;
    try {
      await engine.runDueCycles();
    } catch (error) {
      process.stderr.write(`A provisioning cycle failed: ${error}\n`);
    } finally {
      running = false;
    }
  }, TIMER_MS);
}
