import {
  findingsAfter,
  HealthyFederation,
} from '../../../__testUtils__/healthyFederation';
import { peopleRules } from '.';

/** Two groups have the application, and AWS lacks one or both since ten o'clock. */
function find(
  names: string[],
  change: (federation: HealthyFederation) => void = () => {},
) {
  return findingsAfter(peopleRules, federation => {
    const { facts, input } = federation;
    input.specification.provisioning.groupsEnabled = true;
    input.specification.assignments.groups = ['explorers'];
    facts.mappings.mappings!.groups.enabled = true;
    facts.sentGroups = {
      assigned: 2,
      missing: names.map(name => ({
        id: `id of ${name}`,
        name,
        since: '2026-11-24T10:00:00.000Z',
      })),
      inAws: {},
      mapping: 'none',
    };
    change(federation);
  });
}

const filtered = ({ facts }: HealthyFederation) => {
  facts.mappings.mappings!.groupScopingFilter = 'displayName EQUALS "pioneers"';
};

/** The filter lets those pass, since then. */
const passing =
  (since: Record<string, string>) => (federation: HealthyFederation) => {
    filtered(federation);
    federation.facts.groupFilter = {
      filter: 'displayName EQUALS "pioneers"',
      assigned: 2,
      passing: Object.fromEntries(
        Object.entries(since).map(([name, at]) => [`id of ${name}`, at]),
      ),
      leftOut: [],
    };
  };

/** The filter leaves those out, of two. */
const leaving =
  (...names: string[]) =>
  (federation: HealthyFederation) => {
    passing({})(federation);
    federation.facts.groupFilter.leftOut = names.map(name => ({
      id: `id of ${name}`,
      name,
    }));
  };

describe('the rule of groups that are missing', () => {
  it('says what restarts bring back', () => {
    expect(find(['explorers'])).toMatchObject([
      {
        reason: 'GroupsLost',
        effect: 'some-people',
        title:
          'Members of 1 group lack the accounts that they get through it: AWS does not have "explorers".',
        remedy: expect.stringMatching(/^Restart provisioning/),
        affected: 1,
        affectedIds: ['id of explorers'],
      },
    ]);
  });

  it('says that a filter leaves a specified group out', () => {
    expect(find(['explorers'], filtered)).toMatchObject([
      {
        reason: 'GroupsLeftOut',
        effect: 'some-people',
        detail:
          'A scoping filter in Entra lets only groups pass with displayName EQUALS "pioneers".',
      },
    ]);
  });

  it('minds a group that gets a permission set as one that is specified', () => {
    const change = (federation: HealthyFederation) => {
      filtered(federation);
      federation.input.specification.permissionSets = [
        {
          name: 'Auditor',
          managedPolicies: [],
          assignments: [
            {
              principalType: 'GROUP',
              principal: 'auditors',
              accountIds: ['111111111111'],
            },
          ],
        },
      ];
    };
    expect(find(['auditors'], change)).toMatchObject([
      { reason: 'GroupsLeftOut' },
    ]);
  });

  it('raises an alarm when a filter leaves out all', () => {
    expect(find(['auditors', 'pioneers'], filtered)).toMatchObject([
      { reason: 'GroupsLeftOut', affected: 2 },
    ]);
  });

  it('tells a group that the filter lets pass from one that it leaves out', () => {
    const change = passing({ explorers: '2026-11-24T10:00:00.000Z' });
    expect(find(['explorers', 'pioneers'], change)).toMatchObject([
      { reason: 'GroupsLost', affectedIds: ['id of explorers'] },
    ]);
    // No cycle could bring it since.
    const later = passing({ explorers: '2026-11-24T11:59:00.000Z' });
    expect(find(['explorers'], later)).toEqual([]);
  });

  it('says that the filter lets none pass, although AWS has them', () => {
    const [finding, ...more] = find([], leaving('auditors', 'pioneers'));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      reason: 'GroupsFilteredOut',
      effect: 'at-risk',
      title:
        'No group is sent to AWS: the scoping filter of groups lets none pass that has the enterprise application.',
      affected: 2,
      affectedIds: ['id of auditors', 'id of pioneers'],
    });
    expect(finding.detail).toMatch(
      /^It lets only groups pass with displayName/,
    );
  });

  it('says that the filter leaves out a specified group', () => {
    expect(find([], leaving('explorers'))).toMatchObject([
      {
        reason: 'GroupsFilteredOut',
        title:
          'The scoping filter of groups leaves out 1 group that is specified.',
        affectedIds: ['id of explorers'],
      },
    ]);
    // A cycle has taken it out of AWS.
    expect(find(['explorers'], leaving('explorers'))).toMatchObject([
      { reason: 'GroupsLeftOut' },
    ]);
  });

  it.each<[string, string[], (federation: HealthyFederation) => void]>([
    [
      'a group that nobody specified and a filter leaves out',
      [],
      leaving('pioneers'),
    ],
    [
      'a filter that is another one since',
      [],
      federation => {
        leaving('explorers', 'pioneers')(federation);
        federation.facts.mappings.mappings!.groupScopingFilter = 'none';
      },
    ],
    ['a group that a filter may mean', ['auditors'], filtered],
    [
      'what no cycle has tried since',
      ['explorers'],
      ({ facts }) => {
        facts.job.job!.lastGoodCycleMinutes = 120;
      },
    ],
    [
      'a job that never got through',
      ['explorers'],
      ({ facts }) => {
        facts.job.job!.lastGoodCycleAt = undefined;
      },
    ],
    [
      'a mapping that is off',
      ['explorers'],
      ({ facts }) => {
        facts.mappings.mappings!.groups.enabled = false;
      },
    ],
    [
      'groups that are not to be sent',
      ['explorers'],
      ({ input }) => {
        input.specification.provisioning.groupsEnabled = false;
      },
    ],
  ])('is silent about %s', (_, names, change) => {
    expect(find(names, change)).toEqual([]);
  });

  it('leaves to the log what the log tells', () => {
    const findings = find(['explorers'], ({ facts }) => {
      facts.provisioningLog.unsent = [
        {
          sourceId: 'id of explorers',
          kind: 'group',
          outcome: 'failed',
          cause: 'duplicateGroup',
          observedAt: '2026-11-24T11:30:00.000Z',
          since: '2026-11-24T09:41:00.000Z',
        },
      ];
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['groups-failing']);
  });
});
