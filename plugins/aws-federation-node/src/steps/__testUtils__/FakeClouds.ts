import type {
  AppRoleAssignment,
  Application,
  ClaimsMappingPolicy,
  Group,
  ProvisioningObjectSummary,
  ServicePrincipal,
  SynchronizationJob,
  SynchronizationSchema,
  User,
} from '@microsoft/microsoft-graph-types';
import type {
  EncryptionConfigurationDetails,
  InstanceStatus,
  RegionMetadata,
} from '@aws-sdk/client-sso-admin';
import { CloudError } from '../../CloudError';
import { CredentialFailure } from '../../clouds/entra/credentialFailure';
import { OnDemandOutcome } from '../../entra/OnDemandOutcome';
import { OnDemandSubject } from '../../entra/OnDemandSubject';
import { FederationClouds } from '../../FederationClouds';
import { StoreUser } from '../../identityCenter/IdentityCenterClient';
import { MissingInstance } from '../../identityCenter/Instances';
import { FakeAccess } from './FakeAccess';
import { stream } from './stream';

/** Both clouds in memory, as far as the decisions of the steps need them. */
export class FakeClouds {
  applications: Application[] = [];
  servicePrincipal: ServicePrincipal | undefined;
  assignments: AppRoleAssignment[] = [];
  policies: ClaimsMappingPolicy[] = [];
  /** Id of the claims mapping policy that the application has. */
  assignedPolicy: string | undefined;
  secrets: Array<{ key: string; value: string }> = [];
  /** Keys that Entra answers as `*`, beside the token. */
  hiddenSecrets: string[] = [];
  job: SynchronizationJob | undefined;
  /** Ids of the direct members, by the id of the group. */
  members: Record<string, string[]> = {};
  nestedGroups: Array<{ displayName: string }> = [];
  schema: SynchronizationSchema = templateSchema();
  template: SynchronizationSchema = templateSchema();
  usersInAws = new Set<string>();
  /** Those that are streamed, with what AWS knows of them. */
  storeUsers: StoreUser[] = [];
  /** Those that are streamed. */
  usersInEntra: User[] = [];
  groupsInEntra: Group[] = [];
  records: ProvisioningObjectSummary[] = [];
  acceptedToken = 'a-token-that-aws-accepts';
  /** What trying another token ends with. */
  refusal = (): Error => failedCredentials('refused');
  /** What becomes of a user or group on demand. */
  onDemand: (subject: OnDemandSubject) => OnDemandOutcome = () => ({
    result: 'Success',
  });
  instanceStatus: InstanceStatus = 'ACTIVE';
  delegatedAdministrator?: string;
  trusted = true;
  primaryRegion = 'eu-west-1';
  instanceCreatedAt?: Date;
  encryption: EncryptionConfigurationDetails = {
    KeyType: 'AWS_OWNED_KMS_KEY',
    EncryptionStatus: 'ENABLED',
  };
  regions: RegionMetadata[] = [
    { RegionName: 'eu-west-1', Status: 'ACTIVE', IsPrimaryRegion: true },
  ];
  /** What AWS does when a Region is to be added. */
  addRegion = (region: string) => {
    this.writes.push(`add ${region}`);
    this.regions = [...this.regions, { RegionName: region, Status: 'ADDING' }];
  };
  /** Set: there is no instance where the configuration says. */
  missingInstance?: MissingInstance;
  /** Names of the calls that change something. */
  writes: string[] = [];
  readonly access = new FakeAccess(what => this.writes.push(what));

  readonly clouds: FederationClouds = {
    entra: {
      credential: { permissions: async () => undefined },
      applications: {
        list: async meant =>
          this.applications.filter(
            ({ displayName, appId, applicationTemplateId }) =>
              applicationTemplateId !== 'another' &&
              (!meant ||
                (meant.appId
                  ? appId === meant.appId
                  : displayName === meant.displayName)),
          ),
        listNamesakes: async name =>
          this.applications.filter(
            ({ displayName, applicationTemplateId }) =>
              displayName === name && applicationTemplateId !== undefined,
          ),
        getTemplate: async () => ({ id: 'template' }),
        instantiate: async displayName => {
          this.writes.push('instantiate');
          const application = { id: 'app-object', appId: 'app', displayName };
          this.applications.push(application);
          this.servicePrincipal = {
            id: 'sp',
            appId: 'app',
            keyCredentials: [],
            appRoles: [
              {
                id: 'user-role',
                displayName: 'User',
                isEnabled: true,
                allowedMemberTypes: ['User'],
              },
            ],
          };
          return { application, servicePrincipal: this.servicePrincipal };
        },
        get: async () => this.applications[0],
        update: async (_id, change) => {
          this.writes.push('application.update');
          Object.assign(this.applications[0], change);
        },
        delete: async id => {
          if (this.servicePrincipal) {
            throw new Error('DeletingSamlSpNotAllowed');
          }
          this.writes.push('application.delete');
          this.applications = this.applications.filter(
            application => application.id !== id,
          );
        },
      },
      servicePrincipals: {
        findByAppId: async () => this.servicePrincipal,
        get: async () => this.servicePrincipal,
        update: async (_id, change) => {
          this.writes.push('servicePrincipal.update');
          Object.assign(this.servicePrincipal!, change);
        },
        delete: async () => {
          this.writes.push('servicePrincipal.delete');
          this.servicePrincipal = undefined;
        },
        addTokenSigningCertificate: async (_id, { endDateTime }) => {
          this.writes.push('addTokenSigningCertificate');
          return { thumbprint: this.addCertificate('AB', endDateTime) };
        },
      },
      federationMetadata: {
        read: async () => '<EntityDescriptor/>',
        find: async () => '<EntityDescriptor/>',
        url: appId => `https://login.example/${appId}`,
      },
      assignments: {
        list: async () => this.assignments,
        create: async (resourceId, principalId, appRoleId) => {
          this.writes.push('assign');
          this.assignments.push({
            id: `assignment-${this.assignments.length}`,
            resourceId,
            principalId,
            appRoleId,
          });
        },
        remove: async (_id, assignmentId) => {
          this.writes.push('unassign');
          this.assignments = this.assignments.filter(
            ({ id }) => id !== assignmentId,
          );
        },
      },
      claimsMappingPolicies: {
        find: async name =>
          this.policies.find(({ displayName }) => displayName === name),
        listAssigned: async () =>
          this.policies.filter(({ id }) => id === this.assignedPolicy),
        create: async policy => {
          this.writes.push('createPolicy');
          const created = { id: `policy-${this.policies.length}`, ...policy };
          this.policies.push(created);
          return created;
        },
        update: async (id, definition) => {
          this.writes.push('updatePolicy');
          Object.assign(this.policies.find(policy => policy.id === id)!, {
            definition,
          });
        },
        assign: async (_id, policyId) => {
          this.writes.push('assignPolicy');
          this.assignedPolicy = policyId;
        },
        unassign: async () => {
          this.writes.push('unassignPolicy');
          this.assignedPolicy = undefined;
        },
        delete: async policyId => {
          this.writes.push('deletePolicy');
          this.policies = this.policies.filter(({ id }) => id !== policyId);
        },
      },
      directory: {
        findUser: async name =>
          this.usersInEntra.find(({ id }) => id === name) ??
          (name.startsWith('nobody')
            ? undefined
            : { id: `id-${name}`, userPrincipalName: name }),
        eachUser: () => stream(this.usersInEntra),
        eachGroup: () => stream(this.groupsInEntra),
        eachMember: groupId =>
          stream(
            this.usersInEntra.filter(({ id }) =>
              this.members[groupId]?.includes(id ?? ''),
            ),
          ),
        listMembers: async groupId =>
          (this.members[groupId] ?? []).map(id => ({ id })),
        listNestedGroups: async () => this.nestedGroups,
        findGroup: async name =>
          name.startsWith('no ')
            ? undefined
            : { id: `id-${name}`, securityEnabled: !name.startsWith('mail') },
      },
      synchronization: {
        templateId: async () => 'aWSSingleSignon',
        getTemplateSchema: async () => structuredClone(this.template),
        getSecrets: async () =>
          this.secrets.map(({ key, value }) => ({
            key,
            value:
              key === 'SecretToken' || this.hiddenSecrets.includes(key)
                ? '*'
                : value,
          })),
        putSecrets: async (_id, secrets) => {
          this.writes.push('putSecrets');
          this.secrets = secrets;
        },
        validateCredentials: async (_id, _template, credentials) =>
          this.tryToken(credentials),
        validateSavedCredentials: async () => this.tryToken(this.secrets),
        getJob: async () => this.job,
        deleteJob: async () => {
          this.writes.push('deleteJob');
          this.job = undefined;
        },
        createJob: async () => {
          this.writes.push('createJob');
          this.job = {
            id: 'job',
            schedule: { state: 'Disabled' },
            status: { code: 'Paused' },
          };
          return this.job;
        },
        getSchema: async () => structuredClone(this.schema),
        listFilterOperators: async () => ['EQUALS', 'IS NOT NULL'],
        putSchema: async (_id, _job, schema) => {
          this.writes.push('putSchema');
          this.schema = schema;
        },
        start: async () => {
          this.writes.push('start');
          this.job = { ...this.job, schedule: { state: 'Active' } };
        },
        pause: async () => {
          this.writes.push('pause');
          this.job = { ...this.job, schedule: { state: 'Paused' } };
        },
        restart: async (_id, _job, scope) => {
          this.writes.push(`restart ${scope}`);
          this.job = {
            ...this.job,
            schedule: { state: 'Active' },
            status: { code: 'Active' },
          };
        },
        provisionOnDemand: async (_id, _job, _rule, subject) => {
          this.writes.push(
            subject.kind === 'user'
              ? 'provisionOnDemand'
              : `provisionOnDemand ${subject.id} with ${subject.memberIds.join(
                  ' ',
                )}`,
          );
          if (this.job?.status?.code === 'Quarantine') {
            throw unauthorized('POST provisionOnDemand');
          }
          const outcome = this.onDemand(subject);
          if (outcome.result === 'Success') {
            const name = subject.id.replace(/^id-/, '');
            if (subject.kind === 'user') this.usersInAws.add(name);
            else this.access.groupsInAws.add(name);
          }
          return outcome;
        },
      },
      provisioningLogs: {
        list: async () => ({ records: this.records, complete: true }),
      },
      replicas: {
        expect: () => {},
        mayBeBehind: () => false,
        catchUp: async () => 'unchanged',
      },
    },
    identityCenter: {
      describeOrganization: async () => ({ Id: 'o-acmelabs04' }),
      delegation: {
        administrator: async () => this.delegatedAdministrator,
        isTrusted: async () => this.trusted,
        trust: async () => {
          this.writes.push('trust');
          this.trusted = true;
        },
        register: async () => {
          this.writes.push('register');
          this.delegatedAdministrator = '555555555555';
        },
      },
      instances: {
        find: async () =>
          this.missingInstance
            ? undefined
            : {
                InstanceArn: 'arn:aws:sso:::instance/ssoins-1',
                IdentityStoreId: 'd-1234567890',
                Status: this.instanceStatus,
                PrimaryRegion: this.primaryRegion,
                CreatedDate: this.instanceCreatedAt,
                Regions: this.regions,
              },
        describe: async () => ({
          Status: this.instanceStatus,
          EncryptionConfigurationDetails: this.encryption,
        }),
        addRegion: async (_arn, region) => this.addRegion(region),
        explainMissing: async () => this.missingInstance ?? { unread: [] },
      },
      findUserId: async (_store, userName) =>
        this.usersInAws.has(userName) ? 'user' : undefined,
      countUsers: async () => ({
        total: this.usersInAws.size,
        enabled: this.usersInAws.size,
        enabledProvisioned: this.usersInAws.size,
      }),
      eachUser: () => stream(this.storeUsers),
      permissionSets: this.access.permissionSets,
      accountAssignments: this.access.accountAssignments,
      accounts: this.access.accounts,
      groups: this.access.groups,
    },
    scim: {
      probe: async (_endpoint, token) =>
        this.tryToken([{ key: 'SecretToken', value: token }]),
    },
    forgetReadings: () => {},
  };

  /** Adds a certificate whose thumbprint repeats the given byte. */
  addCertificate(byte: string, endDateTime: string): string {
    const thumbprint = byte.repeat(20);
    this.servicePrincipal?.keyCredentials?.push({
      usage: 'Verify',
      customKeyIdentifier: Buffer.from(thumbprint, 'hex').toString('base64'),
      startDateTime: '2026-01-01T00:00:00Z',
      endDateTime,
    });
    return thumbprint;
  }

  private async tryToken(credentials: Array<{ key: string; value: string }>) {
    const token = credentials.find(({ key }) => key === 'SecretToken')?.value;
    if (token !== this.acceptedToken) throw this.refusal();
  }
}

/** What Entra answers where it does not even try. */
export function unauthorized(operation: string): CloudError {
  return new CloudError({
    cloud: 'Microsoft Graph',
    operation,
    status: 401,
    code: 'UnknownError',
    what: 'Entra does not let the portal do this now',
    remedy: 'Try again.',
  });
}

/** What Entra answers when it has tried endpoint and token. */
export function failedCredentials(
  credentialFailure: CredentialFailure,
): CloudError {
  return new CloudError({
    cloud: 'Microsoft Graph',
    operation: 'POST validateCredentials',
    status: 400,
    code: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
    what: 'AWS refuses the credentials',
    remedy: 'Generate a new token.',
    credentialFailure,
  });
}

function templateSchema(): SynchronizationSchema {
  return {
    id: 'schema',
    directories: [
      {
        id: 'directory',
        name: 'Azure Active Directory',
        objects: [
          {
            name: 'User',
            attributes: [{ name: 'userPrincipalName' }, { name: 'mail' }],
          },
        ],
      },
    ],
    synchronizationRules: [
      {
        id: 'rule',
        sourceDirectoryName: 'Azure Active Directory',
        objectMappings: [
          {
            sourceObjectName: 'User',
            enabled: true,
            attributeMappings: [
              {
                targetAttributeName: 'userName',
                matchingPriority: 1,
                source: { type: 'Attribute', name: 'mail' },
              },
              {
                targetAttributeName: 'active',
                source: {
                  type: 'Function' as const,
                  expression: 'Not([IsSoftDeleted])',
                },
              },
              ...['displayName', 'name.givenName', 'name.familyName'].map(
                target => ({
                  targetAttributeName: target,
                  source: { type: 'Attribute' as const, name: target },
                }),
              ),
            ],
          },
          {
            sourceObjectName: 'Group',
            enabled: true,
            attributeMappings: ['displayName', 'members'].map(target => ({
              targetAttributeName: target,
              matchingPriority: target === 'displayName' ? 1 : 0,
              source: { type: 'Attribute' as const, name: target },
            })),
          },
        ],
      },
    ],
  };
}
