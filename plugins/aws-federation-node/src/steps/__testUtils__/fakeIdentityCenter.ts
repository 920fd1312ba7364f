import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { FakeCloudState } from './FakeCloudState';
import { stream } from './stream';

/** IAM Identity Center in memory. */
export function fakeIdentityCenter(fake: FakeCloudState): IdentityCenterClient {
  return {
    describeOrganization: async () => ({ Id: 'o-acmelabs04' }),
    delegation: {
      administrator: async () => fake.delegatedAdministrator,
      isTrusted: async () => fake.trusted,
      trust: async () => {
        fake.writes.push('trust');
        fake.trusted = true;
      },
      register: async () => {
        fake.writes.push('register');
        fake.delegatedAdministrator = '555555555555';
      },
    },
    instances: {
      find: async () =>
        fake.missingInstance
          ? undefined
          : {
              InstanceArn: 'arn:aws:sso:::instance/ssoins-1',
              IdentityStoreId: 'd-1234567890',
              Status: fake.instanceStatus,
              PrimaryRegion: fake.primaryRegion,
              CreatedDate: fake.instanceCreatedAt,
              Regions: fake.regions,
            },
      describe: async () => ({
        Status: fake.instanceStatus,
        EncryptionConfigurationDetails: fake.encryption,
      }),
      readAccessControl: async () => 'ENABLED',
      addRegion: async (_arn, region) => fake.addRegion(region),
      explainMissing: async () => fake.missingInstance ?? { unread: [] },
    },
    findUserId: async (_store, userName) =>
      fake.usersInAws.has(userName) ? 'user' : undefined,
    hasUser: async () => fake.usersInAws.size > 0,
    hasEnabledUser: async () => fake.usersInAws.size > 0,
    countUsers: async () => ({
      total: fake.usersInAws.size,
      enabled: fake.usersInAws.size,
      enabledProvisioned: fake.usersInAws.size,
    }),
    eachUser: () => stream(fake.storeUsers),
    permissionSets: fake.access.permissionSets,
    accountAssignments: fake.access.accountAssignments,
    accounts: fake.access.accounts,
    groups: fake.access.groups,
  };
}
