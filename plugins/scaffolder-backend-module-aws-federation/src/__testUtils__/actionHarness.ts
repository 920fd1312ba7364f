import {
  ApplicationSelector,
  CloudError,
  FederationClouds,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { ActionDependencies } from '../ActionDependencies';
import { ActionRun } from '../ActionRun';
import { createActions } from '../createActions';
import { FederationServer } from './FederationServer';
import { PartialAccess } from './PartialAccess';

const config = {
  backend: { baseUrl: 'http://localhost:7007' },
  awsFederation: {
    tenants: [
      {
        name: 'contoso',
        tenantId: '5f2c1d3e-8a47-4b6f-9c10-2e7d4a9b3c55',
        credentials: {
          clientSecret: {
            clientId: '0c9b7a52-6f1d-4d38-b1a4-93e5c7d20f18',
            clientSecret: 'unused',
          },
        },
      },
    ],
    organizations: [
      {
        name: 'acme-labs',
        title: 'Acme labs',
        tenant: 'contoso',
        organizationId: 'o-acmelabs04',
        managementAccountId: '444444444444',
        region: 'eu-west-1',
        owner: 'group:default/platform',
      },
    ],
  },
};

const ada: NonNullable<ActionRun['user']>['entity'] = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ada' },
  spec: { profile: { displayName: 'Ada Lovelace' } },
};

export const goodToken = 'a-token-that-aws-accepts-0123456789';

type InstanceMetadata = NonNullable<
  Awaited<ReturnType<FederationClouds['identityCenter']['instances']['find']>>
>;

export const activeInstance: InstanceMetadata = {
  InstanceArn: 'arn:aws:sso:::instance/ssoins-1',
  IdentityStoreId: 'd-1234567890',
  Status: 'ACTIVE',
};

/** The part of both clouds that the actions under test reach. */
export class PartialClouds {
  instance: InstanceMetadata | undefined = activeInstance;
  applications: Array<{ id: string; appId: string; displayName: string }> = [];
  /** Not from AWS's template. */
  customApplications: Array<
    PartialClouds['applications'][number] & { identifierUris: string[] }
  > = [];
  probes = 0;
  readonly access = new PartialAccess();
  /** Undefined: the credential does not tell. */
  permissions: string[] | undefined;

  /** Told each time that applications are listed. */
  looked: () => void = () => {};

  /** As if Entra had made the application that the specification names. */
  showApplication() {
    this.applications = [
      { id: 'app', appId: 'app-id', displayName: 'AWS acme-labs' },
    ];
  }

  /** Whether the run wrote anything that replicas may not show yet. */
  mayBeBehind = false;

  /** What waiting for the replicas of Entra comes to. */
  catchUp: () => Promise<string> = async () => 'unchanged';

  /** What creating an application does, until the signal ends it. */
  instantiate: (signal?: AbortSignal) => Promise<void> = async () => {};

  asClouds(signal?: AbortSignal): FederationClouds {
    const areas = this.access.areas;
    const clouds = {
      entra: {
        credential: { permissions: async () => this.permissions },
        applications: {
          list: async (meant?: ApplicationSelector) => {
            this.looked();
            return this.applications.filter(
              app =>
                !meant ||
                (meant.appId
                  ? app.appId === meant.appId
                  : app.displayName === meant.displayName),
            );
          },
          listIdentified: async () => this.customApplications,
          listNamesakes: async () => [],
          getTemplate: async () => ({ id: 'template' }),
          instantiate: async () => this.instantiate(signal),
        },
        servicePrincipals: {
          findByAppId: async (appId: string) => ({ id: 'sp', appId }),
        },
        directory: {
          findUser: async (name: string) =>
            name.startsWith('nobody') ? undefined : { id: name },
          findGroups: async (name: string) =>
            name.startsWith('no ') ? [] : [{ id: name, securityEnabled: true }],
        },
        replicas: {
          expect: () => {},
          mayBeBehind: () => this.mayBeBehind,
          catchUp: async () => this.catchUp(),
        },
      },
      identityCenter: {
        describeOrganization: async () => ({ Id: 'o-acmelabs04' }),
        delegation: {
          administrator: async () => undefined,
          isTrusted: async () => true,
          trust: async () => {},
          register: async () => {},
        },
        instances: {
          find: async () => this.instance,
          describe: async () => ({ Status: 'ACTIVE' }),
          explainMissing: async () => ({ unread: [] }),
        },
        eachUser: async function* none() {},
        ...areas,
      },
      scim: {
        findUserId: async () => undefined,
        probe: async (_endpoint: string, token: string) => {
          this.probes += 1;
          if (token !== goodToken) {
            throw new CloudError({
              cloud: 'SCIM',
              operation: 'GET /ServiceProviderConfig',
              status: 401,
              what: 'AWS refuses the access token',
              remedy: 'Generate a new one.',
            });
          }
        },
      },
      forgetReadings: () => {},
    };
    return clouds as unknown as FederationClouds;
  }
}

/** Runs an action against the API in memory, and keeps its log and outputs. */
export async function actionHarness(
  harnessOptions: Pick<ActionDependencies, 'leaseTiming'> = {},
) {
  const server = new FederationServer();
  const clouds = new PartialClouds();
  const workspacePath = createMockDirectory().path;
  const baseUrl = await server.start();
  const actions = createActions({
    rootConfig: mockServices.rootConfig({ data: config }),
    auth: mockServices.auth(),
    discovery: {
      getBaseUrl: async () => baseUrl,
      getExternalBaseUrl: async () => baseUrl,
    },
    createClouds: ({ signal }) => clouds.asClouds(signal),
    leaseTiming: harnessOptions.leaseTiming,
  });
  const lines: string[] = [];
  const outputs: Record<string, unknown> = {};
  const logger = mockServices.logger.mock({
    info: message => lines.push(String(message)),
    warn: message => lines.push(String(message)),
    error: message => lines.push(String(message)),
  });

  async function run(
    id: string,
    input: Record<string, unknown>,
    options: {
      isDryRun?: boolean;
      scimToken?: string;
      signal?: AbortSignal;
    } = {},
  ) {
    const action = actions.find(candidate => candidate.id === id)!;
    const { scimToken, isDryRun, signal } = options;
    await action.handler({
      ...createMockActionContext({
        task: { id: 'task-1' },
        workspacePath,
        user: { entity: ada, ref: 'user:default/ada' },
        templateInfo: {
          entityRef: 'template:default/complete-aws-federation',
          entity: {
            metadata: {
              name: 'complete-aws-federation',
              title: 'Complete an AWS federation',
            },
          },
        },
      }),
      signal,
      logger,
      input: { organization: 'acme-labs', ...input },
      secrets: scimToken ? { scimToken } : {},
      isDryRun,
      output: (name: string | number | symbol, value: unknown) => {
        outputs[String(name)] = value;
      },
    });
  }
  return { actions, server, clouds, lines, outputs, run };
}
