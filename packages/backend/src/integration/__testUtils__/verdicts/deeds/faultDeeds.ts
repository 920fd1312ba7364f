import { JsonObject } from '@backstage/types';
import { World } from '../World';
import { Deed } from './Deed';
import { failScim } from './provisioningDeeds';

/** Reads of a check, by the part that they are for. */
const reads = [
  'GET /applications',
  'GET /servicePrincipals',
  'GET /servicePrincipals/{id}',
  'GET /servicePrincipals/{id}/claimsMappingPolicies',
  'GET /servicePrincipals/{id}/appRoleAssignedTo',
  'GET /servicePrincipals/{id}/synchronization/jobs',
  'GET /servicePrincipals/{id}/synchronization/jobs/{id}/schema',
  'GET /servicePrincipals/{id}/synchronization/secrets',
  'POST /servicePrincipals/{id}/synchronization/jobs/{id}/validateCredentials',
  'GET /auditLogs/provisioning',
  'sso-admin:ListInstances',
  'sso-admin:DescribeInstance',
  'sso-admin:ListPermissionSets',
  'identitystore:ListUsers',
];
const kinds: Record<string, JsonObject> = {
  '429': { kind: 'status', status: 429, retryAfter: 0.05 },
  '500': { kind: 'status', status: 500 },
  '403': { kind: 'status', status: 403 },
  dropped: { kind: 'drop' },
};

/** What the clouds refuse to tell, once and for as long as one looks. */
export const faultDeeds: Record<string, Deed> = {
  ...Object.fromEntries(
    reads.flatMap((operation, index) => {
      const names = Object.keys(kinds);
      // Each read fails in one way for ever and in another way a few times.
      const [lasting, passing] = [names[index % 4], names[(index + 1) % 4]];
      return [
        [
          `${operation} always ${lasting}`,
          (world: World) =>
            world.control('/faults', {
              operation,
              count: 10_000,
              ...kinds[lasting],
            }),
        ],
        [
          `${operation} thrice ${passing}`,
          (world: World) =>
            world.control('/faults', {
              operation,
              count: 3,
              ...kinds[passing],
            }),
        ],
      ];
    }),
  ),
  'Graph refuses everything for a while': async world => {
    for (const operation of reads.filter(name => name.includes(' '))) {
      await world.control('/faults', { operation, count: 12, ...kinds['500'] });
    }
  },
  'AWS refuses everything for a while': async world => {
    for (const operation of reads.filter(name => !name.includes(' '))) {
      await world.control('/faults', { operation, count: 12, ...kinds['429'] });
    }
  },
  'neither cloud answers': async world => {
    for (const operation of reads) {
      await world.control('/faults', {
        operation,
        count: 10_000,
        ...kinds['500'],
      });
    }
  },
  'SCIM is throttled': world => failScim(world, kinds['429']),
  'SCIM does not answer': world => failScim(world, kinds.dropped),
  'replicas of Entra are behind': world =>
    world.control('/replication-lag', { ms: 400 }),
};
