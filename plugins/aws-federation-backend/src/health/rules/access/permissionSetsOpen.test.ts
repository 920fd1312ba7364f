import { assignmentKey } from '@aws-federation/backstage-plugin-aws-federation-node';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { auditors } from './__testUtils__/auditors';
import { accessRules } from '.';

function awaited(principalType: 'USER' | 'GROUP', principal: number) {
  return { permissionSet: 'Auditor', assignment: 0, principalType, principal };
}

describe('accessRules, about permission sets that are open', () => {
  it.each<FindingCase>([
    [
      'a group that has not arrived',
      'permission-sets-open',
      'AccessAwaited',
      'some-people',
      /^1 group lacks the specified access: it has not arrived/,
      ({ facts }) => {
        facts.specifiedAccess.awaited = [awaited('GROUP', 0)];
      },
    ],
    [
      'groups and a user who have not arrived',
      'permission-sets-open',
      'AccessAwaited',
      'some-people',
      /^2 groups and 1 user lack the specified access: they have not/,
      ({ facts }) => {
        facts.specifiedAccess.awaited = [
          awaited('GROUP', 0),
          awaited('GROUP', 0),
          awaited('USER', 1),
          awaited('GROUP', 2),
        ];
      },
    ],
    [
      'access that differs',
      'permission-sets-open',
      'AccessDiffers',
      'at-risk',
      /1 change to permission sets is open/,
      ({ facts }) => {
        facts.specifiedAccess.differences = 1;
      },
    ],
    [
      'specified assignments that are not there',
      'permission-sets-open',
      'AccessMissing',
      'some-people',
      /^People lack the specified access: AWS does not have 3 assignments of permission sets for 2 users and groups\.$/,
      ({ facts }) => {
        Object.assign(facts.specifiedAccess, {
          differences: 3,
          openAssignments: 3,
          lacking: 2,
        });
      },
    ],
    [
      'a name that is that of somebody else now',
      'permission-sets-open',
      'AccessNamesTaken',
      'some-people',
      /^1 specified user name belongs to another user in AWS/,
      ({ facts }) => {
        facts.specifiedAccess.usersReplaced = 1;
      },
    ],
    [
      'a user whom Entra does not send',
      'permission-sets-open',
      'AccessNotSent',
      'none',
      /^1 user with specified access is not in AWS, and Entra does not send/,
      ({ facts }) => {
        facts.specifiedAccess.awaited = [0, 1].map(assignment => ({
          permissionSet: 'Auditor',
          assignment,
          principalType: 'USER',
          principal: 0,
          notSent: true,
        }));
      },
    ],
    [
      'a name that is nobody’s',
      'permission-sets-open',
      'AccessNamesGone',
      'at-risk',
      /^2 specified user names belong to nobody/,
      ({ facts }) => {
        facts.specifiedAccess.usersGone = 2;
      },
    ],
    [
      'somebody whom Entra calls otherwise, and whose user AWS no longer has',
      'permission-sets-open',
      'AccessNamesGone',
      'at-risk',
      /^Entra has another name now for whoever had 1 specified user name,/,
      ({ facts }) => {
        facts.specifiedAccess.usersRenamedInEntra = 1;
      },
    ],
    [
      'a group that nobody has',
      'permission-sets-open',
      'AccessNamesGone',
      'at-risk',
      /for 1 group that neither Entra nor AWS has: "auditors"/,
      ({ facts }) => {
        facts.specifiedAccess.groupsGone = ['auditors'];
      },
    ],
    [
      'a group where nobody is sent',
      'permission-sets-open',
      'AccessNotSent',
      'none',
      /^1 group with specified access is not in AWS, and Entra does not send it/,
      ({ facts }) => {
        facts.specifiedAccess.awaited = [
          {
            permissionSet: 'Explorers',
            assignment: 0,
            principalType: 'GROUP',
            principal: 0,
            notSent: true,
          },
        ];
      },
    ],
    [
      'a user with another name',
      'permission-sets-open',
      'AccessNamesOutdated',
      'none',
      /AWS has another one for 1 user now\.$/,
      ({ facts }) => {
        facts.specifiedAccess.usersRenamed = 1;
      },
    ],
    [
      'an account that is no longer in the organization',
      'permission-sets-open',
      'AccessAccountsGone',
      'none',
      /names 1 account no longer in the organization: 111111111111\.$/,
      ({ facts }) => {
        facts.specifiedAccess.accountsGone = ['111111111111'];
      },
    ],
    [
      'a group with another name',
      'permission-sets-open',
      'AccessNamesOutdated',
      'none',
      /AWS has another one for "auditors" now\.$/,
      ({ facts }) => {
        facts.specifiedAccess.groupsRenamed = ['auditors'];
      },
    ],
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(accessRules, each[5])).toEqual([findingOf(each)]);
  });

  it('tell who has not arrived from what differs', () => {
    const findings = findingsAfter(accessRules, ({ facts, input, ...rest }) => {
      facts.specifiedAccess = {
        differences: 2,
        awaited: [awaited('GROUP', 0)],
      };
      auditors({ facts, ...rest, input });
      input.specification.provisioning.groupsEnabled = true;
      input.recorded.accessLeftOpen = {
        value: JSON.stringify([
          assignmentKey(
            'Auditor',
            input.specification.permissionSets![0].assignments[0],
          ),
        ]),
        by: 'x',
        at: '2026-11-24T11:00:00.000Z',
      };
    });
    expect(findings.map(({ subject }) => subject)).toEqual([
      'awaited',
      'differences',
    ]);
    // No run of a template makes them arrive sooner.
    expect(findings[0]).toMatchObject({
      remedy: expect.stringContaining('wait for the next cycle'),
      remedyTemplate: undefined,
      remedyPage: { url: 'https://entra.test/users-and-groups' },
    });
  });

  it.each([
    ['left open', [['tried', 1]], undefined],
    ['tried in vain too often', [], 'complete-aws-federation'],
  ])('say who makes an assignment that is %s', (_, rest, remedyTemplate) => {
    const [finding] = findingsAfter(accessRules, change => {
      auditors(change);
      const { specification, recorded } = change.input;
      Object.assign(change.facts.specifiedAccess, {
        differences: 1,
        openAssignments: 1,
        lacking: 1,
        open: [{ permissionSet: 'Auditor', assignment: 0 }],
      });
      const [{ name, assignments }] = specification.permissionSets!;
      recorded.accessLeftOpen = {
        value: JSON.stringify(
          rest.map(([, tries]) => [assignmentKey(name, assignments[0]), tries]),
        ),
        by: 'service',
        at: '2026-11-24T11:00:00.000Z',
      };
    });
    expect(finding).toMatchObject({ reason: 'AccessMissing', remedyTemplate });
  });

  it('promise nothing to those whom no run has left open', () => {
    const [finding] = findingsAfter(accessRules, change => {
      auditors(change);
      change.facts.specifiedAccess.awaited = [awaited('USER', 0)];
    });
    expect(finding).toMatchObject({
      detail: expect.stringContaining('No check gives them their access'),
      remedyTemplate: 'complete-aws-federation',
    });
  });

  it('know that groups that are not sent never arrive', () => {
    const [finding] = findingsAfter(accessRules, ({ facts }) => {
      facts.specifiedAccess.awaited = [awaited('GROUP', 0)];
    });
    expect(finding).toMatchObject({
      remedy: expect.stringContaining('Send groups to AWS too'),
      remedyTemplate: 'complete-aws-federation',
      remedyInputs: { groupsEnabled: true },
    });
  });
});
