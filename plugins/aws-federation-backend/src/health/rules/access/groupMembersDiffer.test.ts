import {
  findingsAfter,
  HealthyFederation,
} from '../../../__testUtils__/healthyFederation';
import { groupMembersDiffer } from './groupMembersDiffer';

/** Before the last cycle of the healthy federation began, and while it ran. */
const before = '2026-11-24T11:00:00.000Z';
const during = '2026-11-24T11:29:00.000Z';

function group(
  name: string,
  ids: string[],
  since = before,
  surplus: string[] = [],
) {
  return {
    id: `${name}-id`,
    name,
    awsId: `${name}-in-aws`,
    missing: ids.map(id => ({ id, since })),
    surplus: surplus.map(id => ({ id, since })),
  };
}

function findings(
  groups: HealthyFederation['facts']['groupMembers']['groups'],
  change: (federation: HealthyFederation) => void = () => {},
) {
  return findingsAfter([groupMembersDiffer], federation => {
    federation.facts.mappings.mappings!.groups.enabled = true;
    federation.facts.groupMembers = { groups, users: {} };
    change(federation);
  });
}

describe('groupMembersDiffer', () => {
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

  it('tells how many are surplus, each person once, and not by their ids in AWS', () => {
    expect(findings([group('a', [], before, ['aws-ada'])])).toEqual([
      expect.objectContaining({
        reason: 'SurplusMembers',
        effect: 'some-people',
        title:
          '1 person in "a" in AWS is not a member of it in Entra, and keeps the accounts that membership gives.',
        affectedIds: undefined,
      }),
    ]);
    expect(
      findings([
        group('a', [], before, ['aws-ada', 'aws-grace']),
        group('b', [], before, ['aws-ada']),
      ]),
    ).toEqual([
      expect.objectContaining({
        title:
          '2 people in "a" and "b" in AWS are not members of them in Entra, and keep the accounts that membership gives.',
        affected: 2,
      }),
    ]);
  });

  it('tells both at once', () => {
    expect(findings([group('a', ['ada'], before, ['aws-grace'])])).toEqual([
      expect.objectContaining({ reason: 'MembersMissing', subject: 'missing' }),
      expect.objectContaining({ reason: 'SurplusMembers', subject: 'surplus' }),
    ]);
  });

  it('reads what was stored before surplus members were looked for', () => {
    const { surplus, ...stored } = group('a', ['ada']);
    expect(findings([stored])).toHaveLength(1);
  });

  it.each<[string, ReturnType<typeof findings>]>([
    ['nobody is missing', findings([group('a', [])])],
    [
      'no cycle has begun since',
      findings([group('a', ['ada'], during, ['aws-grace'])]),
    ],
    [
      'groups are not sent',
      findings([group('a', ['ada'], before, ['aws-grace'])], ({ facts }) => {
        facts.mappings.mappings!.groups.enabled = false;
      }),
    ],
    [
      'groups are not updated',
      findings([group('a', ['ada'], before, ['aws-grace'])], ({ facts }) => {
        facts.mappings.mappings!.groups.updates = false;
      }),
    ],
    [
      'the log tells why the group fails',
      findings([group('a', ['ada'], before, ['aws-grace'])], ({ facts }) => {
        facts.provisioningLog.unsent = [
          { sourceId: 'a-id' } as (typeof facts.provisioningLog.unsent)[number],
        ];
      }),
    ],
  ])('says nothing when %s', (_, found) => {
    expect(found).toEqual([]);
  });
});
