import { randomUUID } from 'node:crypto';
import { applicationName, Mutation, StartingState } from './StartingState';
import { objectMappingOf } from './objectMappingOf';

/** What may be wrong with the job, its secrets and its schema, and with the NameID. */
export const provisioningMutations: Record<string, Mutation> = {
  'no job': ({ servicePrincipal }) => {
    if (servicePrincipal) servicePrincipal.simulated.job = undefined;
  },
  'job paused': ({ job }) => {
    if (!job) return;
    job.document.schedule.state = 'Disabled';
    job.document.status.code = 'Paused';
    job.nextCycleAt = undefined;
  },
  'job in quarantine': state =>
    quarantine(state, 'EncounteredQuarantineException'),
  'job given up in quarantine': state => {
    quarantine(state, 'EncounteredQuarantineException');
    if (state.job) state.job.document.schedule.state = 'Disabled';
  },
  'job holds back deletions': state => quarantine(state, 'TooManyDeletes'),
  'no secrets': ({ servicePrincipal }) => {
    if (servicePrincipal) servicePrincipal.simulated.secrets = {};
  },
  'no endpoint saved': ({ servicePrincipal }) => {
    delete servicePrincipal?.simulated.secrets.BaseAddress;
  },
  'endpoint of another organization saved': ({ servicePrincipal }) => {
    const secrets = servicePrincipal?.simulated.secrets;
    if (secrets?.BaseAddress) {
      secrets.BaseAddress = secrets.BaseAddress.replace(
        /[^/]+\/scim/,
        'x/scim',
      );
    }
  },
  'another token saved': ({ servicePrincipal }) => {
    const secrets = servicePrincipal?.simulated.secrets;
    if (secrets?.SecretToken) secrets.SecretToken = 'an-old-token';
  },
  'everybody in scope': ({ servicePrincipal }) => {
    const secrets = servicePrincipal?.simulated.secrets;
    if (secrets?.SecretToken) secrets.SyncAll = 'true';
  },
  'no scope saved': ({ servicePrincipal }) => {
    delete servicePrincipal?.simulated.secrets.SyncAll;
  },
  'userName from mail': ({ job }) => {
    const userName = findUserName(job?.schema);
    if (userName) {
      userName.source = {
        ...userName.source,
        name: 'mail',
        expression: '[mail]',
      };
    }
  },
  'userName mapping deleted': state => unmap(state, 'userName'),
  'active mapping deleted': state => unmap(state, 'active'),
  'last name mapping deleted': state => unmap(state, 'name.familyName'),
  'groups on': ({ job }) => {
    const mapping = objectMappingOf(job?.schema, 'Group');
    if (mapping) mapping.enabled = true;
  },
  'users off': ({ job }) => {
    const mapping = objectMappingOf(job?.schema, 'User');
    if (mapping) mapping.enabled = false;
  },
  'group mapping deleted': ({ job }) => {
    for (const rule of job?.schema.synchronizationRules ?? []) {
      rule.objectMappings = rule.objectMappings.filter(
        (each: SchemaPart) => each.sourceObjectName !== 'Group',
      );
    }
  },
  'NameID from mail by somebody': state =>
    assignPolicy(state, 'Claims of somebody', 'mail'),
  'NameID from mail by the portal': state =>
    assignPolicy(
      state,
      `AWS federation NameID ${state.application?.appId}`,
      'mail',
    ),
  'claims of somebody, NameID as specified': state =>
    assignPolicy(state, 'Claims of somebody', 'userprincipalname'),
};

type SchemaPart = Record<string, unknown>;
type Job = NonNullable<StartingState['job']>;

function quarantine({ job }: StartingState, reason: string) {
  if (!job) return;
  const now = new Date().toISOString();
  job.document.status.code = 'Quarantine';
  job.document.schedule.state = 'Active';
  job.document.status.quarantine = {
    currentBegan: now,
    nextAttempt: now,
    reason,
    seriesBegan: now,
    seriesCount: 1,
    error: null,
  };
  job.quarantineAttempts = 1;
}

function findUserName(schema: Job['schema'] | undefined) {
  return objectMappingOf(schema, 'User')?.attributeMappings.find(
    (each: SchemaPart) => each.targetAttributeName === 'userName',
  );
}

function unmap({ job }: StartingState, target: string) {
  const mapping = objectMappingOf(job?.schema, 'User');
  if (mapping) {
    mapping.attributeMappings = mapping.attributeMappings.filter(
      (each: SchemaPart) => each.targetAttributeName !== target,
    );
  }
}

function assignPolicy(state: StartingState, displayName: string, id: string) {
  const { tenant, servicePrincipal } = state;
  if (servicePrincipal?.displayName !== applicationName) return;
  const policy = {
    id: randomUUID(),
    displayName,
    definition: [
      JSON.stringify({
        ClaimsMappingPolicy: {
          Version: 1,
          IncludeBasicClaimSet: 'true',
          ClaimsSchema: [
            {
              Source: 'user',
              ID: id,
              SamlClaimType:
                'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier',
            },
          ],
        },
      }),
    ],
    isOrganizationDefault: false,
  };
  tenant.claimsMappingPolicies = [
    ...(tenant.claimsMappingPolicies ?? []),
    policy,
  ];
  servicePrincipal.simulated.claimsMappingPolicyIds = [policy.id];
}
