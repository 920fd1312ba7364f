import {
  findingsAfter,
  HealthyFederation,
} from '../../../__testUtils__/healthyFederation';
import { groupsShareOne } from './groupsShareOne';

function find(change: (federation: HealthyFederation) => void = () => {}) {
  return findingsAfter([groupsShareOne], federation => {
    const { facts, input } = federation;
    input.specification.provisioning.groupsEnabled = true;
    facts.mappings.mappings!.groups.enabled = true;
    facts.sentGroups.shared = [
      {
        ids: ['one', 'other'],
        name: 'explorers',
        since: '2026-11-24T10:00:00.000Z',
      },
    ];
    change(federation);
  });
}

describe('the rule of groups that share one', () => {
  it('says what may happen to their members', () => {
    expect(find()).toMatchObject([
      {
        reason: 'GroupsShareOne',
        effect: 'at-risk',
        title:
          'Members may lose their accounts when one of 2 groups goes: they have the application, and AWS has only "explorers" for them.',
        affectedIds: ['one', 'other'],
      },
    ]);
  });

  it.each<[string, (federation: HealthyFederation) => void]>([
    [
      'groups are not sent',
      ({ facts }) => {
        facts.mappings.mappings!.groups.enabled = false;
      },
    ],
    [
      'the next cycle has not come',
      ({ facts, input }) => {
        facts.sentGroups.shared![0].since = input.now.toISOString();
      },
    ],
    [
      'none share one',
      ({ facts }) => {
        delete facts.sentGroups.shared;
      },
    ],
  ])('says nothing where %s', (_, change) => {
    expect(find(change)).toEqual([]);
  });
});
