import {
  findingsAfter,
  HealthyFederation,
} from '../../../__testUtils__/healthyFederation';
import { groupMembersMissing } from './groupMembersMissing';

/** Before the last cycle of the healthy federation began, and while it ran. */
const before = '2026-11-24T11:00:00.000Z';
const during = '2026-11-24T11:29:00.000Z';

function group(name: string, ids: string[], since = before) {
  return {
    id: `${name}-id`,
    name,
    awsId: `${name}-in-aws`,
    missing: ids.map(id => ({ id, since })),
  };
}

function findings(
  groups: HealthyFederation['facts']['groupMembers']['groups'],
  change: (federation: HealthyFederation) => void = () => {},
) {
  return findingsAfter([groupMembersMissing], federation => {
    federation.facts.mappings.mappings!.groups.enabled = true;
    federation.facts.groupMembers = { groups, users: {} };
    change(federation);
  });
}

describe('groupMembersMissing', () => {
  it('tells how many are missing, each person once', () => {
    expect(findings([group('a', ['ada'])])).toEqual([
      expect.objectContaining({
        reason: 'MembersMissing',
        effect: 'some-people',
        title:
          '1 member of "a" is not in the group in AWS, and lacks the accounts that membership gives.',
        affectedIds: ['ada'],
      }),
    ]);
    expect(
      findings([group('a', ['ada', 'grace']), group('b', ['ada'])]),
    ).toEqual([
      expect.objectContaining({
        title:
          '2 members of "a" and "b" are not in their groups in AWS, and lack the accounts that membership gives.',
        affected: 2,
      }),
    ]);
  });

  it.each<[string, ReturnType<typeof findings>]>([
    ['nobody is missing', findings([group('a', [])])],
    ['no cycle has begun since', findings([group('a', ['ada'], during)])],
    [
      'groups are not sent',
      findings([group('a', ['ada'])], ({ facts }) => {
        facts.mappings.mappings!.groups.enabled = false;
      }),
    ],
    [
      'groups are not updated',
      findings([group('a', ['ada'])], ({ facts }) => {
        facts.mappings.mappings!.groups.updates = false;
      }),
    ],
    [
      'the log tells why the group fails',
      findings([group('a', ['ada'])], ({ facts }) => {
        facts.provisioningLog.unsent = [
          { sourceId: 'a-id' } as (typeof facts.provisioningLog.unsent)[number],
        ];
      }),
    ],
  ])('says nothing when %s', (_, found) => {
    expect(found).toEqual([]);
  });
});
