import { Problem } from './problemsOf';
import { Seen } from './Seen';
import { isUnseenSurplus, surplusMembers } from './surplusMembers';

type Specification = NonNullable<Parameters<typeof surplusMembers>[0]>;
type State = Parameters<typeof surplusMembers>[1];

const specification = {
  provisioning: {
    groupsEnabled: true,
    userNameAttribute: 'userPrincipalName',
    scope: 'assigned',
  },
  permissionSets: [
    {
      name: 'Explorers',
      managedPolicies: [],
      assignments: [
        { principalType: 'GROUP', principal: 'explorers', accountIds: [] },
      ],
    },
  ],
} as unknown as Specification;

/** Ada is a member in Entra; both are in the group in AWS. */
function state(
  change: {
    links?: Record<string, { targetId: string }>;
    /** Of Entra. */
    members?: string[];
    disabled?: string;
    assigned?: string[];
    groups?: object[];
  } = {},
): State {
  const users = ['ada', 'grace'];
  return {
    tenant: {
      users: users.map(id => ({
        id,
        userPrincipalName: `${id}@example.com`,
        accountEnabled: true,
      })),
      groups: [
        {
          id: 'group',
          displayName: 'explorers',
          mailNickname: 'explorers',
          members: change.members ?? ['ada'],
        },
        ...(change.groups ?? []),
      ],
    },
    servicePrincipal: {
      simulated: {
        appRoleAssignments: (change.assigned ?? ['group']).map(principalId => ({
          principalId,
        })),
        job: { links: change.links ?? {} },
      },
    },
    identityCenter: {
      status: 'ACTIVE',
      users: users.map(id => ({
        id: `aws-${id}`,
        userName: `${id}@example.com`,
        active: id !== change.disabled,
      })),
      groups: [
        {
          id: 'aws-group',
          displayName: 'explorers',
          members: ['aws-ada', 'aws-grace'],
        },
      ],
    },
  } as unknown as State;
}

describe('surplusMembers', () => {
  it('are enabled users in the group who are no members of it in Entra', () => {
    expect(surplusMembers(specification, state())).toEqual([
      { userId: 'aws-grace', groupId: 'group' },
    ]);
  });

  it.each<[string, State]>([
    ['disabled', state({ disabled: 'grace' })],
    ['members by their name', state({ members: ['ada', 'grace'] })],
    [
      'members by the job',
      state({ links: { ada: { targetId: 'aws-grace' } } }),
    ],
    ['in a group that Entra does not send', state({ assigned: [] })],
    [
      'members of another group of that name',
      state({
        assigned: ['group', 'other'],
        groups: [{ id: 'other', displayName: 'explorers', members: ['grace'] }],
      }),
    ],
    [
      'members of another group that is the same in AWS',
      state({
        links: {
          group: { targetId: 'aws-group' },
          other: { targetId: 'aws-group' },
        },
        groups: [{ id: 'other', displayName: 'other', members: ['grace'] }],
      }),
    ],
  ])('are none who are %s', (_, given) => {
    expect(surplusMembers(specification, given)).toEqual([]);
  });

  it.each([
    ['seen', {}, false],
    ['unseen where Entra tells no members', { members: [] }, true],
    ['unseen beside one whom AWS does not know', { members: ['new'] }, true],
  ])('are %s', (_, change, expected) => {
    const given = state(change);
    given.tenant.users.push({
      id: 'new',
      userPrincipalName: 'new@example.com',
      accountEnabled: true,
    } as State['tenant']['users'][number]);
    expect(
      isUnseenSurplus(
        { causes: [{ surplusOf: 'group' }] } as Problem,
        { state: given, specification } as unknown as Seen,
      ),
    ).toBe(expected);
  });
});
