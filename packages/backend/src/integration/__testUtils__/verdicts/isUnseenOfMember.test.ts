import { isUnseenOfMember } from './isUnseenOfMember';
import { Seen } from './Seen';

const group = { type: 'Group', targetId: 'explorers-in-aws', active: true };

function seen(specification?: Seen['specification']): Seen {
  return {
    state: {
      servicePrincipal: {
        simulated: {
          job: {
            links: {
              alan: { targetId: 'alan-in-aws', digest: '', active: true },
              explorers: { ...group, digest: '{"members":["alan-in-aws"]}' },
            },
          },
        },
      },
      identityCenter: {
        users: [],
        groups: [
          { id: group.targetId, displayName: 'explorers', members: ['ada'] },
        ],
        permissionSets: [],
        accountAssignments: [],
      },
    },
    specification,
  } as unknown as Seen;
}

const lacksAssignment = {
  permissionSets: [
    {
      name: 'Explorers',
      assignments: [
        { principalType: 'GROUP', principal: 'explorers', accountIds: ['1'] },
      ],
    },
  ],
} as unknown as Seen['specification'];

describe('isUnseenOfMember', () => {
  it.each([
    ['she was sent and is gone', 'alan', 'explorers', undefined, true],
    ['she was never sent', 'ken', 'explorers', undefined, false],
    ['it is another group', 'alan', 'others', undefined, false],
    ['the group has no access', 'alan', 'explorers', lacksAssignment, false],
  ])('tells it when %s', (_, personId, groupId, specification, expected) => {
    expect(
      isUnseenOfMember(
        { personId, groupId },
        seen(specification),
        ({ sent, has, userId = '' }) =>
          Boolean(sent.members?.includes(userId)) && !has.includes(userId),
      ),
    ).toBe(expected);
  });
});
