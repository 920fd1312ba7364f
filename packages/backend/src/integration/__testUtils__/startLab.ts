import {
  AwsFederationClient,
  Federation,
  FederationSpecification,
  LocalPeople,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import awsFederationPlugin from '@aws-federation/backstage-plugin-aws-federation-backend';
import {
  createFederationClouds,
  GraphTiming,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  createActions,
  defaultLeaseTiming,
} from '@aws-federation/backstage-plugin-scaffolder-backend-module-aws-federation';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { CloudSimulator, RequestObserver } from 'cloud-simulator';
import { AwsConsoleVisitor } from './AwsConsoleVisitor';
import { BackendGate } from './BackendGate';
import { LabDatabase } from './LabDatabase';
import { labConfig } from './labConfig';
import { labTiming } from './labTiming';
import {
  runTemplate,
  TemplateName,
  TemplateRun,
  TemplateRunOptions,
} from './runTemplate';
import { trustAuthority } from './trustAuthority';

/** Both clouds, the backend and the actions of the portal, ready to be worked with. */
export interface Lab {
  simulator: CloudSimulator;
  /** What the backend plugin keeps. */
  database: LabDatabase;
  /** The AWS console of the organization that nobody has federated yet. */
  console: AwsConsoleVisitor;
  /** Runs a template for it. */
  runTemplate(
    name: TemplateName,
    parameters?: JsonObject,
    options?: TemplateRunOptions,
  ): Promise<TemplateRun>;
  /**
   * Somebody changes the configuration as it was at the start, and the portal starts
   * again; without a change it is the first one again.
   */
  reconfigure(change?: (config: JsonObject) => void): Promise<void>;
  /** The visit between the templates. Needs the first one to have run. */
  visitAwsConsole(): ReturnType<AwsConsoleVisitor['visit']>;
  /** What the portal's page shows. */
  federation(): Promise<Federation>;
  /** Saves another specification, as an action does. */
  specify(
    change: (specification: FederationSpecification) => FederationSpecification,
  ): Promise<void>;
  /** A check now, as the button on the page asks for. */
  check(): Promise<Federation>;
  /** A check as the schedule makes it: it reads what is due. */
  checkOnSchedule(): Promise<Federation>;
  entraMetadata(): Promise<string>;
  /** Who in AWS has no counterpart, as the page of the visit tells it. */
  localPeople(): Promise<LocalPeople>;
  stop(): Promise<void>;
}

export const organization = 'acme-labs';

type SchedulerTask = (signal: AbortSignal) => void | Promise<void>;

/**
 * Starts both simulated clouds and the real backend plugin with a database in memory.
 * The actions are the real ones, too, and all speak HTTP with each other.
 *
 * @param options.timing - how long the actions' requests to Graph last and wait; default:
 *   as in the portal, with short pauses
 * @param options.settleMs - how long a resumed run waits for what it created before to
 *   show; default: less than in the portal
 * @param options.disturbsBackend - faults and observer count for the requests of the
 *   actions to the backend, too
 */
export async function startLab(
  options: {
    timing?: GraphTiming;
    settleMs?: number;
    observer?: RequestObserver;
    /** Changes the configuration of the portal before it starts. */
    configure?(config: JsonObject): void;
    disturbsBackend?: boolean;
  } = {},
): Promise<Lab> {
  const simulator = await CloudSimulator.start({
    // Simulator and product live in one process: whoever moves its Date moves both.
    clock: { now: () => new Date() },
    httpsPort: 0,
    httpPort: 0,
    observer: options.observer,
  });
  const distrust = trustAuthority(simulator.caPem);
  const database = new LabDatabase();
  const configure = (change = (_config: JsonObject) => {}) => {
    const data = labConfig(simulator);
    options.configure?.(data);
    change(data);
    return data;
  };
  const scheduled = new Map<string, SchedulerTask>();
  const startBackend = (data: JsonObject) =>
    startTestBackend({
      features: [
        awsFederationPlugin,
        mockServices.rootConfig.factory({ data }),
        mockServices.database.mock({ getClient: async () => database.knex })
          .factory,
        // Tasks run when they are asked for.
        mockServices.scheduler.mock({
          scheduleTask: async task => {
            scheduled.set(task.id, task.fn);
          },
        }).factory,
      ],
    });
  let backend = await startBackend(configure());
  const discovery = {
    getBaseUrl: async (pluginId: string) =>
      `http://localhost:${backend.server.port()}/api/${pluginId}`,
    getExternalBaseUrl: async (pluginId: string) =>
      `http://localhost:${backend.server.port()}/api/${pluginId}`,
  };
  const gate =
    options.disturbsBackend &&
    (await BackendGate.start({
      target: `http://localhost:${backend.server.port()}`,
      faults: () => simulator.store.state.faults,
      observer: options.observer ?? {},
    }));
  const actionsWith = (data: JsonObject) =>
    createActions({
      rootConfig: mockServices.rootConfig({ data }),
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: gate
        ? { ...discovery, getBaseUrl: async id => `${gate.origin}/api/${id}` }
        : discovery,
      createClouds: parts =>
        createFederationClouds({
          ...parts,
          timing: options.timing ?? labTiming,
        }),
      leaseTiming: {
        ...defaultLeaseTiming,
        settleMs: options.settleMs ?? 2_500,
      },
    }) as TemplateAction[];
  let actions = actionsWith(configure());
  const client = new AwsFederationClient({
    discoveryApi: discovery,
    fetchApi: { fetch },
  });
  const request = { token: mockCredentials.user.token() };
  const visitor = new AwsConsoleVisitor(simulator, 'eu-west-1');

  const entraMetadata = () =>
    client.getFederationMetadata(organization, request);

  return {
    simulator,
    database,
    console: visitor,
    runTemplate: (name, parameters = {}, more = {}) =>
      runTemplate({
        actions,
        name,
        parameters: { organization, ...parameters },
        ...more,
      }),
    async reconfigure(change) {
      const data = configure(change);
      await backend.stop();
      backend = await startBackend(data);
      actions = actionsWith(data);
    },
    visitAwsConsole: async () => visitor.visit(await entraMetadata()),
    federation: () => client.getFederation(organization, request),
    async specify(change) {
      const { version, specification } = await client.getFederation(
        organization,
        request,
      );
      await client.saveSpecification(
        organization,
        { version, specification: change(specification!) },
        request,
      );
    },
    check: () => client.checkNow(organization, request),
    async checkOnSchedule() {
      const check = scheduled.get(`aws-federation-quick-check-${organization}`);
      if (!check) throw new Error('No check is scheduled.');
      await check(new AbortController().signal);
      return client.getFederation(organization, request);
    },
    entraMetadata,
    localPeople: () => client.getLocalPeople(organization, request),
    async stop() {
      if (gate) await gate.stop();
      await backend.stop();
      await database.close();
      await simulator.stop();
      distrust();
    },
  };
}
