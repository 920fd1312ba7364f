import { organization } from '../../startLab';
import { World } from '../World';
import { Deed } from './Deed';

const sandbox = '444444444451';
const keyTroubles = [
  'accessDenied',
  'disabled',
  'invalidState',
  'invalidKeyUsage',
  'notFound',
  'throttled',
];

/** What is done to the organization and to the instance of IAM Identity Center. */
export const awsDeeds: Record<string, Deed> = {
  'account closed': world =>
    world.control('/aws/account-state', {
      accountId: sandbox,
      state: 'CLOSED',
    }),
  'account suspended': world =>
    world.control('/aws/account-state', {
      accountId: sandbox,
      state: 'SUSPENDED',
    }),
  'an account instance of a member account': world =>
    world.control('/aws/account-instance', {
      accountId: sandbox,
      state: 'present',
    }),
  'trusted access of IAM Identity Center is disabled': disableTrustedAccess,
  'delegated administrator': async ({ state: { clouds } }) => {
    for (const each of clouds.organizations) {
      each.delegatedAdministrators = [
        {
          accountId: each.accounts[1].id,
          servicePrincipal: 'sso.amazonaws.com',
          enabledAt: new Date().toISOString(),
        },
      ];
    }
  },
  ...Object.fromEntries(
    keyTroubles.map(trouble => [
      `key of the instance: ${trouble}`,
      async (world: World) => {
        if (world.state.identityCenter) {
          await world.control('/aws/key', { key: 'customer', trouble });
        }
      },
    ]),
  ),
  'key of a customer': async world => {
    if (world.state.identityCenter) {
      await world.control('/aws/key', { key: 'customer' });
    }
  },
  'change of the key failed': async ({ state: { identityCenter } }) => {
    if (!identityCenter) return;
    identityCenter.encryption = {
      kmsKeyArn: 'arn:aws:kms:eu-west-1:444444444444:key/one',
      status: 'UPDATE_FAILED',
      reason: 'The key policy does not allow it.',
    };
  },
  'instance of long ago': async world => {
    if (!world.state.identityCenter) return;
    await world.control('/aws/instance-created', {
      at: '2020-03-01T00:00:00Z',
    });
  },
  'service control policy for other Regions': world =>
    world.control('/aws/allowed-regions', { regions: 'us-east-1' }),
  'instance deleted': deleteInstance,
  'instance deleted and enabled again': async world => {
    await deleteInstance(world);
    await world.console.enable();
  },
  'instance being deleted': async ({ state: { identityCenter } }) => {
    if (identityCenter) identityCenter.status = 'DELETE_IN_PROGRESS';
  },
  'identity source is the directory of AWS': async world => {
    if (!world.state.identityCenter) return;
    await world.awsForm('/settings/identity-source/change', {
      confirmation: 'ACCEPT',
    });
  },
  'one more Region': async ({ state: { identityCenter } }) => {
    if (identityCenter) identityCenter.additionalRegions = ['eu-west-3'];
  },
  'network rules keep Entra out': async ({ state: { identityCenter } }) => {
    if (!identityCenter) return;
    identityCenter.networkConfiguration = {
      VpceAccessRequired: false,
      ApiAllowSourceIps: [],
      ApiRestrictSourceVpcs: [],
      ScimAllowSourceIps: ['198.51.100.0/24'],
    };
  },
  'automatic provisioning off and on again in AWS': async world => {
    if (!world.state.identityCenter?.provisioning) return;
    await world.awsForm('/settings/provisioning/disable');
    await world.awsForm('/settings/provisioning/enable');
  },
  'one more token in AWS': async world => {
    const tokens = world.state.identityCenter?.provisioning?.tokens;
    if (tokens?.length === 1) await world.console.generateToken();
  },
  'another token, and the old one deleted': async world => {
    const tokens = world.state.identityCenter?.provisioning?.tokens;
    if (tokens?.length !== 1) return;
    await world.console.generateToken();
    await world.console.deleteOldTokens();
  },
  'no licence for the provisioning log': world =>
    world.control('/tenant-restriction', { restriction: 'provisioningLogs' }),
  'no licence for groups': world =>
    world.control('/tenant-restriction', { restriction: 'groupAssignments' }),
};

/** AWS wants the delegated administrator deregistered before. */
async function disableTrustedAccess({ state: { clouds } }: World) {
  const found = clouds.organizations.find(({ name }) => name === organization);
  if (!found) return;
  found.delegatedAdministrators = [];
  found.trustedServices = {};
}

async function deleteInstance(world: World) {
  const { identityCenter } = world.state;
  if (!identityCenter) return;
  await world.awsForm('/settings/delete', {
    confirmation: identityCenter.instanceArn,
  });
}
