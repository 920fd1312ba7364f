import { Change, all } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import {
  findingsAfter,
  HealthyFederation,
} from '../../../__testUtils__/healthyFederation';
import { notSetUp } from '../../../__testUtils__/notSetUp';
import { accessRules } from '.';

type Failed =
  HealthyFederation['facts']['assignmentFailures']['failures'][number];

const auditors: Change = ({ input }) => {
  input.specification.permissionSets = [
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
const accounts =
  (count: number, complete = true): Change =>
  ({ facts }) => {
    facts.access = { permissionSets: 1, accounts: count, complete };
  };
const outdated: Change = ({ facts }) => {
  facts.provisionedSets.outdated = [
    { name: 'Auditor', accountIds: ['111111111111', '222222222222'] },
  ];
};
function failed(
  failure: Failed['failure'],
  more: Partial<Failed> = {},
): Failed {
  return {
    requestId: 'request-1',
    accountId: '222222222222',
    failure,
    failedAt: '2026-11-24T09:00:00.000Z',
    ...more,
  };
}
const failures =
  (...list: Failed[]): Change =>
  ({ facts }) => {
    facts.assignmentFailures.failures = list;
  };

function awaited(principalType: 'USER' | 'GROUP', principal: number) {
  return { permissionSet: 'Auditor', assignment: 0, principalType, principal };
}

describe('accessRules', () => {
  it.each<[string, Change]>([
    ['in a healthy federation', () => {}],
    ['where nothing is set up', notSetUp],
  ])('find nothing %s', (_, change) => {
    expect(findingsAfter(accessRules, change)).toEqual([]);
  });

  it.each<FindingCase>([
    [
      'specified access that nobody has',
      'no-access',
      'NoAccess',
      'none',
      /find no account/,
      all(auditors, accounts(0)),
    ],
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
      /1 change to permission sets or assignments is open/,
      ({ facts }) => {
        facts.specifiedAccess.differences = 1;
      },
    ],
    [
      'an old version',
      'permission-sets-outdated',
      'PermissionSetsOutdated',
      'some-people',
      /People in 2 accounts have older permissions: a change of 1 permission set/,
      outdated,
    ],
    [
      'a closed account',
      'assignments-failed',
      'AssignmentsFailed',
      'some-people',
      /in 1 account: the account is closed or suspended/,
      failures(failed({ kind: 'accountClosed' })),
    ],
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(accessRules, each[5])).toEqual([findingOf(each)]);
  });

  it.each<[string, Change]>([
    ['no account where nothing is specified', accounts(0)],
    ['accounts that were not all looked at', all(auditors, accounts(0, false))],
    [
      'no account while the instance is being created',
      ({ facts, ...rest }) => {
        all(auditors, accounts(0))({ facts, ...rest });
        facts.instance.instance!.status = 'CREATE_IN_PROGRESS';
      },
    ],
    [
      'an assignment that was to be removed and is not there',
      failures(failed({ kind: 'assignmentGone' })),
    ],
  ])('do not find fault with %s', (_, change) => {
    expect(findingsAfter(accessRules, change)).toEqual([]);
  });

  it('tell who has not arrived from what differs', () => {
    const findings = findingsAfter(accessRules, ({ facts, input }) => {
      facts.specifiedAccess = {
        differences: 2,
        awaited: [awaited('GROUP', 0)],
      };
      input.specification.provisioning.groupsEnabled = true;
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

  it('send to the template only for sets that it knows', () => {
    const [foreign] = findingsAfter(accessRules, outdated);
    expect(foreign.remedyTemplate).toBe(undefined);
    const [specified] = findingsAfter(accessRules, all(auditors, outdated));
    expect(specified.remedyTemplate).toBe('complete-aws-federation');
  });

  it.each<[Failed['failure'], string | undefined, string | undefined]>([
    [
      { kind: 'callerLacksIamPermission' },
      'complete-aws-federation',
      undefined,
    ],
    [{ kind: 'accountClosed' }, undefined, 'accounts'],
    [{ kind: 'encryptionKey' }, 'complete-aws-federation', 'keys'],
    [{ kind: 'quota' }, 'complete-aws-federation', 'quotas'],
    [{ kind: 'policyRefused' }, 'complete-aws-federation', 'permission-sets'],
  ])('send to where %o is mended', (failure, template, page) => {
    const [finding] = findingsAfter(accessRules, failures(failed(failure)));
    expect(finding.remedyTemplate).toBe(template);
    expect(finding.remedyPage?.url).toBe(page && `https://aws.test/${page}`);
  });

  it('tell failed assignments by their cause', () => {
    const findings = findingsAfter(
      accessRules,
      failures(
        failed({
          kind: 'callerLacksIamPermission',
          action: 'iam:UpdateSAMLProvider',
        }),
        failed(
          {
            kind: 'policyMissing',
            policyArn: 'arn:aws:iam::222222222222:policy/audit',
            ofCustomer: true,
          },
          { failedAt: '2026-11-24T08:00:00.000Z' },
        ),
        failed(
          { kind: 'policyMissing', ofCustomer: true },
          { accountId: '333333333333' },
        ),
      ),
    );
    expect(
      findings.map(({ subject, remedy, since }) => ({
        subject,
        remedy,
        since,
      })),
    ).toEqual([
      {
        subject: 'callerLacksIamPermission',
        remedy: expect.stringContaining(
          'Allow iam:UpdateSAMLProvider to the role that the portal uses in account 111111111111',
        ),
        since: '2026-11-24T09:00:00.000Z',
      },
      {
        subject: 'policyMissing',
        remedy: expect.stringContaining('Create the policy in these accounts'),
        since: '2026-11-24T08:00:00.000Z',
      },
    ]);
    expect(findings[1].title).toContain('in 2 accounts');
  });
});
