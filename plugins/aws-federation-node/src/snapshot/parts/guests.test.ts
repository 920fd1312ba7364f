import type { AppRoleAssignment, User } from '@microsoft/microsoft-graph-types';
import { SnapshotContext } from '../SnapshotContext';
import { guestsPart } from './guests';

const guest = (id: string, more: User = {}): User => ({
  id,
  userPrincipalName: `${id}_fabrikam.example#EXT#@contoso.example`,
  accountEnabled: true,
  ...more,
});
const member: User = {
  id: 'ada',
  userPrincipalName: 'ada@contoso.example',
  accountEnabled: true,
};

async function collect(options: {
  assigned: AppRoleAssignment[];
  members?: User[];
  user?: User;
  /** Assignment required. */
  required?: boolean;
  syncAll?: string;
  /** What is known of the scope where Entra hides it. */
  savedScope?: 'assigned' | 'all';
  ofTenant?: User[];
}) {
  const everybody = jest.fn();
  const facts = await guestsPart.collect({
    specification: { application: { displayName: 'AWS acme', appId: 'app' } },
    recorded: options.savedScope
      ? {
          savedSettings: {
            value: JSON.stringify({ scope: options.savedScope }),
          },
        }
      : {},
    entra: {
      applications: {
        list: async () => [{ id: 'a', appId: 'app', displayName: 'AWS acme' }],
      },
      servicePrincipals: {
        findByAppId: async () => ({
          id: 'sp',
          appRoleAssignmentRequired: options.required ?? true,
        }),
      },
      synchronization: {
        getSecrets: async () => [
          { key: 'SyncAll', value: options.syncAll ?? 'false' },
        ],
      },
      assignments: { list: async () => options.assigned },
      directory: {
        findUser: async () => options.user,
        eachUser: everybody,
        async *eachGuest() {
          yield* options.ofTenant ?? [];
        },
        async *eachMember() {
          yield* options.members ?? [];
        },
      },
    },
  } as unknown as SnapshotContext);
  expect(everybody).not.toHaveBeenCalled();
  return facts;
}

const group = { principalType: 'Group', principalId: 'group' };
const user = { principalType: 'User', principalId: 'maria' };

describe('guestsPart', () => {
  it('counts each guest once, whether in a group or by name, and nobody who is disabled', async () => {
    const facts = await collect({
      assigned: [group, user],
      members: [
        member,
        guest('maria'),
        guest('paolo', { userType: 'Member' }),
        guest('left', { accountEnabled: false }),
      ],
      user: guest('maria'),
    });
    expect(facts.guests).toBe(2);
    expect([...facts.someIds].sort()).toEqual(['maria', 'paolo']);
  });

  it('asks nobody while nobody has the application', async () => {
    const nobody = { guests: 0, someIds: [] };
    expect(await collect({ assigned: [] })).toEqual(nobody);
    const daemon = { principalType: 'ServicePrincipal', principalId: 'daemon' };
    expect(await collect({ assigned: [daemon] })).toEqual(nobody);
  });

  it('keeps the ids of some, for the number is what matters', async () => {
    const members = Array.from({ length: 150 }, (_, index) =>
      guest(`g${index}`),
    );
    const { guests, someIds } = await collect({ assigned: [group], members });
    expect(guests).toBe(150);
    expect(someIds).toHaveLength(100);
  });

  describe('where nobody needs an assignment', () => {
    const ofTenant = [guest('paolo'), member, guest('maria')];
    const all = { guests: 2, someIds: ['paolo', 'maria'], ofTenant: true };
    const open = { required: false, assigned: [], ofTenant };

    it('counts the guests of the tenant if everybody is sent', async () => {
      expect(await collect({ ...open, syncAll: 'true' })).toEqual(all);
    });

    it('goes by what was saved where Entra hides the scope', async () => {
      const hidden = { ...open, syncAll: '*' };
      expect(await collect({ ...hidden, savedScope: 'all' })).toEqual(all);
      expect(await collect(hidden)).toEqual({ guests: 0, someIds: [] });
    });

    it('counts those who are assigned if only they are sent', async () => {
      const facts = await collect({
        ...open,
        assigned: [group],
        members: [guest('maria')],
      });
      expect(facts).toEqual({ guests: 1, someIds: ['maria'] });
    });

    it('stops after some thousands, and says that there are more', async () => {
      const facts = await collect({
        ...open,
        syncAll: 'true',
        ofTenant: Array.from({ length: 9991 }, (_, index) =>
          guest(`g${index}`),
        ),
      });
      expect(facts).toMatchObject({ guests: 9990, more: true });
    });
  });

  it('counts those who are assigned where they need it, whoever is sent', async () => {
    const facts = await collect({
      assigned: [user],
      user: guest('maria'),
      syncAll: 'true',
      ofTenant: [guest('paolo')],
    });
    expect(facts).toEqual({ guests: 1, someIds: ['maria'] });
  });

  it('does not take for a member of whom Entra shows the id alone', async () => {
    await expect(
      collect({
        assigned: [group],
        members: [{ id: 'maria', userPrincipalName: null } as unknown as User],
      }),
    ).rejects.toThrow(/does not tell who of them is a guest.*User\.Read\.All/);
  });
});
