import { JsonObject } from '@backstage/types';
import { World } from '../World';
import { Deed } from './Deed';

const credentialErrors = [
  'published',
  'unavailable',
  'notAbleToConnect',
  'invalidCredentials',
  'tenantUrl',
];

/** What befalls the job, its credentials and its schema. */
export const provisioningDeeds: Record<string, Deed> = {
  ...quarantines(),
  'quarantine since three days': onJob('/quarantine', {
    reason: 'EncounteredQuarantineException',
    attempts: 4,
  }),
  'quarantine without times': onJob('/quarantine', { emptyDates: true }),
  'given up after four weeks': onJob('/quarantine', { disabled: true }),
  'job passed over': onJob('/stall'),
  'job passed over since two days': async world => {
    if (!world.state.job) return;
    const since = new Date(Date.now() - 2 * 24 * 60 * 60_000).toISOString();
    await world.control('/synchronization-job/stall', { since });
  },
  'job paused in the portal': onJob('/pause'),
  'job paused for an hour': async world => {
    if (!world.state.job) return;
    await world.control('/synchronization-job/pause');
    await world.pass(10);
    await world.check('scheduled');
    await world.pass(50);
    if (world.state.job) await world.control('/synchronization-job/start');
  },
  'initial cycle in many runs': onJob('/initial-cycle', { usersPerRun: 5 }),
  'failures were pruned': onJob('/status', { escrowsPruned: true }),
  'interval that never comes': onJob('/status', {
    interval: 'P10675199DT2H48M5.4775807S',
  }),
  'job whose last cycle failed': onJob('/status', { executionState: 'Failed' }),
  'schedule paused': onJob('/status', { scheduleState: 'Paused' }),
  'pause of our own': async world => {
    if (!world.state.job) return;
    await world.control('/synchronization-job/pause');
    await world.editRecord(recorded => {
      recorded.provisioningPause = {
        value: JSON.stringify({
          reason:
            'The portal paused provisioning to take the federation apart.',
        }),
        by: 'user:default/guest',
        at: new Date().toISOString(),
      };
    });
  },
  'pause of our own that is over': async world => {
    if (!world.state.job) return;
    await world.control('/synchronization-job/pause');
    await world.editRecord(recorded => {
      recorded.provisioningPause = {
        value: JSON.stringify({
          reason: 'The portal paused provisioning to change the schema.',
          until: new Date(Date.now() + 5 * 60_000).toISOString(),
        }),
        by: 'user:default/guest',
        at: new Date().toISOString(),
      };
    });
  },
  'a run holds the federation': world => world.takeLease(30),
  'a run holds the federation and paused the job': async world => {
    await world.takeLease(30);
    if (world.state.job) await world.control('/synchronization-job/pause');
  },

  'mapping of people off': onMapping({ enabled: false }),
  'people are not created': onMapping({ flowTypes: 'Update, Delete' }),
  'people are not updated': onMapping({ flowTypes: 'Add, Delete' }),
  'people are not deleted': onMapping({ flowTypes: 'Add, Update' }),
  'only updates of people': onMapping({ flowTypes: 'Update' }),
  'mapping of groups on': onMapping({ object: 'Group', enabled: true }),
  'mapping of groups off': onMapping({ object: 'Group', enabled: false }),
  'groups are not created': onMapping({
    object: 'Group',
    flowTypes: 'Update, Delete',
  }),
  'groups are not updated': onMapping({
    object: 'Group',
    flowTypes: 'Add, Delete',
  }),
  ...Object.fromEntries(
    [
      'userName',
      'externalId',
      'displayName',
      'name.givenName',
      'name.familyName',
      'active',
      'emails[type eq "work"].value',
    ].map(target => [
      `no mapping of ${target}`,
      onMapping({ target, removed: true }),
    ]),
  ),
  'userName in small letters': onMapping({
    target: 'userName',
    expression: 'ToLower([userPrincipalName])',
  }),
  'userName from employeeId': onMapping({
    target: 'userName',
    expression: '[employeeId]',
  }),
  'active by an expression of somebody': onMapping({
    target: 'active',
    expression: 'Not([IsSoftDeleted])',
  }),
  'active is always true': onMapping({
    target: 'active',
    expression: '"True"',
  }),
  'active from IsSoftDeleted itself': onMapping({
    target: 'active',
    expression: '[IsSoftDeleted]',
  }),
  'active from accountEnabled': onMapping({
    target: 'active',
    expression: '[accountEnabled]',
  }),
  ...Object.fromEntries(
    ['displayName', 'members', 'externalId'].map(target => [
      `no mapping of ${target} of groups`,
      onMapping({ object: 'Group', target, removed: true }),
    ]),
  ),
  'all groups have one name': onMapping({
    object: 'Group',
    target: 'displayName',
    expression: '"x"',
  }),
  'groups are not matched': onMapping({
    object: 'Group',
    target: 'displayName',
    matchingPriority: 0,
  }),
  'matched by externalId': async world => {
    await onMapping({ target: 'userName', matchingPriority: 0 })(world);
    await onMapping({ target: 'externalId', matchingPriority: 1 })(world);
  },
  'matched by the mail': async world => {
    await onMapping({ target: 'userName', matchingPriority: 0 })(world);
    await onMapping({
      target: 'emails[type eq "work"].value',
      matchingPriority: 1,
    })(world);
  },
  'two mappings of the display name': onMapping({
    target: 'displayName',
    expression: '[mail]',
    doubled: true,
  }),

  'deletions are skipped': onJob('/settings', {
    skipOutOfScopeDeletions: true,
  }),
  'deletion threshold of one': onJob('/settings', { deletionThreshold: 1 }),
  'no deletion threshold': onJob('/settings', { deletionThreshold: 0 }),
  'everybody in scope by the portal': onJob('/settings', { scope: 'all' }),
  'no credentials': onJob('/settings', { removeCredentials: true }),

  ...credentialTroubles(),
  'codes of the log as documented': world =>
    world.control('/provisioning-service', {
      exportErrorCodes: 'documented',
      identityType: 'lowercase',
      groupsWithMissingMembers: 'warning',
    }),
  'tenant URL masked': world =>
    world.control('/provisioning-service', { maskedSecrets: 'all' }),
};

function onJob(path: string, input: JsonObject = {}): Deed {
  return async world => {
    if (world.state.job) {
      await world.control(`/synchronization-job${path}`, input);
    }
  };
}

function onMapping(input: JsonObject): Deed {
  return async world => {
    const { object = 'User' } = input;
    const rules = world.state.job?.schema.synchronizationRules ?? [];
    const isThere = rules[0]?.objectMappings?.some(
      (each: { sourceObjectName: string }) => each.sourceObjectName === object,
    );
    if (isThere) await world.control('/synchronization-job/mapping', input);
  };
}

function quarantines(): Record<string, Deed> {
  return Object.fromEntries(
    [
      'EncounteredBaseEscrowThreshold',
      'EncounteredTotalEscrowThreshold',
      'EncounteredEscrowProportionThreshold',
      'EncounteredQuarantineException',
      'Unknown',
      'QuarantinedOnDemand',
      'TooManyDeletes',
      'IngestionInterrupted',
    ].map(reason => [
      `quarantine for half a day: ${reason}`,
      onJob('/quarantine', { reason, attempts: 3 }),
    ]),
  );
}

/** Each trouble in each form in which Entra is reported to tell it. */
function credentialTroubles(): Record<string, Deed> {
  return Object.fromEntries(
    credentialErrors.flatMap((form, index) => {
      const tell = (world: World) =>
        world.control('/provisioning-service', {
          credentialErrors: form,
          credentialErrorEnvelope: index % 2 ? 'wrapped' : 'plain',
        });
      return [
        [
          `token ended, told as ${form}`,
          async (world: World) => {
            await tell(world);
            if (world.state.identityCenter?.provisioning?.tokens.length) {
              await world.control('/token/expire');
            }
          },
        ],
        [
          `SCIM fails, told as ${form}`,
          async (world: World) => {
            await tell(world);
            await failScim(world, { kind: 'status', status: 500 });
          },
        ],
        [
          `endpoint of nobody, told as ${form}`,
          async (world: World) => {
            await tell(world);
            const secrets = world.state.servicePrincipal?.simulated.secrets;
            if (secrets?.BaseAddress) {
              secrets.BaseAddress = secrets.BaseAddress.replace(
                /[^/]+\/scim\/v2/,
                'nobody/scim/v2',
              );
            }
          },
        ],
      ];
    }),
  );
}

/** As long as the state lasts. */
export async function failScim(world: World, fault: JsonObject): Promise<void> {
  for (const operation of [
    'SCIM GET /Users',
    'SCIM GET /Groups',
    'SCIM POST /Users',
    'SCIM PATCH /Users/{id}',
    'SCIM GET /Users/{id}',
    'SCIM PUT /Users/{id}',
    'SCIM DELETE /Users/{id}',
    'SCIM POST /Groups',
    'SCIM PATCH /Groups/{id}',
  ]) {
    await world.control('/faults', { operation, count: 1_000_000, ...fault });
  }
}
