import { JsonObject } from '@backstage/types';
import { quarantineReasons } from 'cloud-simulator';
import { World } from '../World';
import { applicationDeeds } from './applicationDeeds';
import { Deed } from './Deed';
import { peopleDeeds } from './peopleDeeds';

const credentialErrors = [
  'published',
  'unavailable',
  'notAbleToConnect',
  'invalidCredentials',
  'tenantUrl',
];

/** What befalls the job, and its credentials. */
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
  'a restart in many runs': onJob('/initial-cycle', {
    usersPerRun: 1,
    restart: true,
  }),
  'a restart in many runs, and somebody new': async world => {
    await onJob('/initial-cycle', { usersPerRun: 1, restart: true })(world);
    await peopleDeeds['somebody new in the group'](world);
    await world.pass(120);
  },
  'failures were pruned': onJob('/status', { escrowsPruned: true }),
  'interval that never comes': onJob('/status', {
    interval: 'P10675199DT2H48M5.4775807S',
  }),
  'job deleted, and another one made by hand': makeJobAnew,
  'job deleted, and another one made and started by hand': async world => {
    const path = await makeJobAnew(world);
    if (path) await world.graph('POST', `${path}/start`);
  },
  'job whose last cycle failed': onJob('/status', { executionState: 'Failed' }),
  'schedule paused': onJob('/status', { scheduleState: 'Paused' }),
  'a run holds the federation': world => world.takeLease(30),
  'a run holds the federation and paused the job': async world => {
    await world.takeLease(30);
    if (world.state.job) await world.control('/synchronization-job/pause');
  },

  'deletions are skipped': onJob('/settings', {
    skipOutOfScopeDeletions: true,
  }),
  'deletion threshold of one': onJob('/settings', { deletionThreshold: 1 }),
  'no deletion threshold': onJob('/settings', { deletionThreshold: 0 }),
  'deletions are held, and those people are back': async world => {
    await onJob('/settings', { deletionThreshold: 1 })(world);
    const { tenant } = world.state;
    const before = tenant.groups.map(({ members }) => [...members]);
    await peopleDeeds['everybody leaves the group'](world);
    // By then Entra waits for hours before it tries again.
    await world.pass(4 * 60);
    await world.check('scheduled');
    tenant.groups.forEach((group, index) => {
      group.members = before[index];
    });
  },
  'everybody in scope by the portal': onJob('/settings', { scope: 'all' }),
  'everybody is sent, and nobody needs an assignment': async world => {
    await onJob('/settings', { scope: 'all' })(world);
    await applicationDeeds['no assignment is needed'](world);
  },
  'no credentials': onJob('/settings', { removeCredentials: true }),

  'Entra sends to another organization': sendToAnother,
  'Entra sends to another organization, and hides it': async world => {
    await world.control('/provisioning-service', { maskedSecrets: 'all' });
    await sendToAnother(world);
  },
  'Entra sends to another organization of the portal, as specified':
    async world => {
      await sendToAnother(world);
      await specifyForBoth(world);
    },
  'Entra sends to another organization of the portal, as specified, and hides it':
    async world => {
      await world.control('/provisioning-service', { maskedSecrets: 'all' });
      await sendToAnother(world);
      await specifyForBoth(world);
    },
  'completed with endpoint and token of another organization of the portal':
    async world => {
      const { BaseAddress, SecretToken } = anotherOf(world)?.secrets ?? {};
      if (!BaseAddress || !SecretToken) return;
      await world.specifyAnother('acme-prod', BaseAddress);
      await world.complete(BaseAddress, SecretToken);
    },
  'completed with endpoint and token of a strange organization':
    async world => {
      const { BaseAddress, SecretToken } = anotherOf(world)?.secrets ?? {};
      if (!BaseAddress || !SecretToken) return;
      await world.complete(BaseAddress, SecretToken);
    },
  'a new endpoint saved by hand in Entra': async world => {
    const { identityCenter, servicePrincipal } = world.state;
    if (!identityCenter?.provisioning || !servicePrincipal) return;
    await world.console.disableProvisioning();
    const { scimEndpoint, scimToken } =
      await world.console.enableProvisioning();
    Object.assign(servicePrincipal.simulated.secrets, {
      BaseAddress: scimEndpoint,
      SecretToken: scimToken,
    });
  },

  ...credentialTroubles(),
  'codes of the log as documented': world =>
    world.control('/provisioning-service', {
      exportErrorCodes: 'documented',
      exportErrorFrame: 'sentence',
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

/** Endpoint and token of another federation of the tenant, which work. */
async function sendToAnother(world: World): Promise<void> {
  const mine = world.state.servicePrincipal;
  const another = anotherOf(world);
  if (!mine || !another) return;
  const { BaseAddress, SecretToken } = another.secrets;
  Object.assign(mine.simulated.secrets, { BaseAddress, SecretToken });
}

function anotherOf({ state }: World) {
  return state.tenant.servicePrincipals.find(
    each =>
      each !== state.servicePrincipal && each.simulated.secrets.SecretToken,
  )?.simulated;
}

/** The portal has the endpoint of another organization for that one, and for ours. */
async function specifyForBoth(world: World): Promise<void> {
  const scimEndpoint = anotherOf(world)?.secrets.BaseAddress;
  if (!scimEndpoint) return;
  await world.specifyAnother('acme-prod', scimEndpoint);
  await world.editRecord((_, row) => {
    if (!row.specification) return;
    const specification = JSON.parse(String(row.specification));
    if (!specification.provisioning) return;
    specification.provisioning.scimEndpoint = scimEndpoint;
    row.specification = JSON.stringify(specification);
  });
}

function quarantines(): Record<string, Deed> {
  return Object.fromEntries(
    quarantineReasons.map(reason => [
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
          `SCIM allow list without Entra, told as ${form}`,
          async (world: World) => {
            await tell(world);
            const { identityCenter } = world.state;
            if (identityCenter) {
              identityCenter.networkConfiguration = {
                ScimAllowSourceIps: ['203.0.113.0/24'],
                VpceAccessRequired: false,
                ApiAllowSourceIps: [],
                ApiRestrictSourceVpcs: [],
              };
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

/** @returns the path of the new one */
async function makeJobAnew(world: World): Promise<string | undefined> {
  const { servicePrincipal, job } = world.state;
  if (!servicePrincipal || !job) return undefined;
  const jobs = `/servicePrincipals/${servicePrincipal.id}/synchronization/jobs`;
  await world.graph('DELETE', `${jobs}/${job.id}`);
  const { templateId } = job.document;
  const { id } = await world.graph('POST', jobs, { templateId });
  return `${jobs}/${id}`;
}
