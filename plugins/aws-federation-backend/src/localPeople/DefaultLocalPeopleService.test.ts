import { LocalPeople } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  CloudError,
  FederationClouds,
  StoreUser,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { organization, tenant } from '../__testUtils__/organization';
import { DefaultLocalPeopleService } from './DefaultLocalPeopleService';

const caller = { credentials: mockCredentials.user('user:default/ada') };

/** A tenant with Ada, and a store with these users and one group. */
function cloudsWith(users: () => AsyncGenerator<StoreUser>): FederationClouds {
  const entra = {
    applications: { list: async () => [], listIdentified: async () => [] },
    directory: {
      async *eachUser() {
        yield { id: 'ada', userPrincipalName: 'ada@example.com' };
      },
      async *eachGroup() {},
    },
  };
  const identityCenter = {
    instances: {
      find: async () => ({
        Status: 'ACTIVE',
        InstanceArn: 'arn:aws:sso:::instance/ssoins-1',
        IdentityStoreId: 'd-1234567890',
      }),
    },
    eachUser: users,
    groups: {
      async *each() {
        yield {
          id: 'g1',
          name: 'AWSControlTowerAdmins',
          externalIds: [],
          provisioned: false,
        };
      },
    },
    accounts: { list: async () => [] },
  };
  return { entra, identityCenter } as unknown as FederationClouds;
}

async function* twoUsers(): AsyncGenerator<StoreUser> {
  yield { id: 'u1', userName: 'ada@example.com', mails: [], enabled: true };
  yield { id: 'u2', userName: 'grace', mails: [], enabled: true };
}

function serviceFor(options: {
  denied?: string[];
  users?: () => AsyncGenerator<StoreUser>;
}) {
  const { denied = [], users = twoUsers } = options;
  const createClouds = jest.fn(() => cloudsWith(users));
  const service = new DefaultLocalPeopleService({
    config: { organizations: [organization], tenants: [tenant] },
    store: {
      read: async () => ({ organization: 'acme', version: 0, recorded: {} }),
    },
    permissions: mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result: denied.includes(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
    }),
    createClouds,
    clock: { now: () => new Date('2026-11-24T12:00:00Z') },
  });
  return { service, createClouds };
}

const counts: LocalPeople = {
  readAt: '2026-11-24T12:00:00.000Z',
  comparedWith: 'tenant',
  userNameAttribute: 'userPrincipalName',
  people: { inAws: 2, local: { unknown: 1, otherUserName: 0, account: 0 } },
  groups: { inAws: 1, local: 1, controlTower: ['AWSControlTowerAdmins'] },
};

describe('DefaultLocalPeopleService', () => {
  it('names people and groups to whoever may see people', async () => {
    const { service } = serviceFor({});
    expect(await service.read('acme', caller)).toEqual({
      ...counts,
      people: {
        ...counts.people,
        listed: [{ id: 'u2', userName: 'grace', kind: 'unknown' }],
      },
      groups: {
        ...counts.groups,
        listed: [{ id: 'g1', name: 'AWSControlTowerAdmins' }],
      },
    });
  });

  it('tells only counts to others, and nothing to who may not see federations', async () => {
    const { service } = serviceFor({ denied: ['aws-federation.people.read'] });
    const found = await service.read('acme', caller);
    expect(found).toEqual(counts);
    expect(JSON.stringify(found)).not.toContain('grace');

    const closed = serviceFor({ denied: ['aws-federation.federation.read'] });
    await expect(closed.service.read('acme', caller)).rejects.toThrow(
      'aws-federation.federation.read',
    );
    expect(closed.createClouds).not.toHaveBeenCalled();
  });

  it('reads once for all who ask at the same time, and anew afterwards', async () => {
    const { service, createClouds } = serviceFor({});
    await Promise.all([
      service.read('acme', caller),
      service.read('acme', caller),
    ]);
    expect(createClouds).toHaveBeenCalledTimes(1);
    await service.read('acme', caller);
    expect(createClouds).toHaveBeenCalledTimes(2);
  });

  it('does not answer with the status of a cloud, and tries again the next time', async () => {
    let refuses = true;
    const { service } = serviceFor({
      async *users() {
        if (refuses) {
          throw new CloudError({
            cloud: 'Identity Store',
            operation: 'ListUsers',
            status: 403,
            what: 'AWS refuses ListUsers',
            remedy: 'Grant identitystore:ListUsers.',
          });
        }
        yield* twoUsers();
      },
    });
    await expect(service.read('acme', caller)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('Grant identitystore:ListUsers.'),
    });
    refuses = false;
    expect((await service.read('acme', caller)).people.inAws).toBe(2);
  });
});
