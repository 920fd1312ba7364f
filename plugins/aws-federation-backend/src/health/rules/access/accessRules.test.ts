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
    {
      arn: 'arn:set/ps-1',
      name: 'Auditor',
      accountIds: ['111111111111', '222222222222'],
    },
  ];
};
function failed(
  failure: Failed['failure'],
  more: Partial<Failed> = {},
): Failed {
  return {
    requestId: 'request-1',
    accountId: '222222222222',
    permissionSetArn: 'arn:set/ps-1',
    principalType: 'USER',
    principalId: 'ada',
    checkedAt: '2026-11-24T12:00:00.000Z',
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
      'a group with another name',
      'permission-sets-open',
      'AccessNamesOutdated',
      'none',
      /AWS has another one for "auditors" now\.$/,
      ({ facts }) => {
        facts.specifiedAccess.groupsRenamed = ['auditors'];
      },
    ],
    [
      'specified groups that are not as specified',
      'identity-center-groups-open',
      'GroupsDiffer',
      'some-people',
      /: AWS does not have "Operators" and 2 specified members are not in "On call" and "Buyers"\.$/,
      ({ facts }) => {
        facts.specifiedGroups.missing = ['Operators'];
        facts.specifiedGroups.incomplete = [
          { name: 'On call', members: 1 },
          { name: 'Buyers', members: 1 },
        ];
      },
    ],
    [
      'a specified group that an identity provider manages',
      'identity-center-groups-open',
      'GroupsNotManageable',
      'at-risk',
      /^Who is in "Operators" cannot be kept as specified: an identity provider manages that group/,
      ({ facts }) => {
        facts.specifiedGroups.provisioned = ['Operators'];
      },
    ],
    [
      'a member who has not arrived',
      'identity-center-groups-open',
      'MembersAwaited',
      'some-people',
      /^1 specified member of groups in IAM Identity Center has not arrived/,
      ({ facts }) => {
        facts.specifiedGroups.awaited = 1;
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
      'accounts',
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

  const audit = {
    kind: 'policyMissing',
    policy: '/security/audit',
    ofCustomer: true,
  } as const;
  const lacks = (action: string) =>
    ({ kind: 'callerLacksIamPermission', action } as const);

  it('tell failed assignments by their cause', () => {
    const findings = findingsAfter(
      accessRules,
      failures(
        failed(lacks('iam:UpdateSAMLProvider'), { accountId: '111111111111' }),
        failed(lacks('iam:PutRolePolicy'), { accountId: '111111111111' }),
        failed(lacks('iam:PutRolePolicy')),
        failed(audit, { failedAt: '2026-11-24T08:00:00.000Z' }),
        failed(audit),
        failed(audit, { accountId: '333333333333' }),
        failed(
          {
            kind: 'policyMissing',
            policy: 'arn:aws:iam::aws:policy/Audit',
            ofCustomer: false,
          },
          { accountId: '444444444444', requestId: 'request-2' },
        ),
        failed({ kind: 'quota', quota: 'PoliciesPerRole' }),
        failed({ kind: 'quota', quota: 'RolesPerAccount' }),
      ),
    );
    expect(findings.map(({ subject, title }) => [subject, title])).toEqual([
      [
        'callerLacksIamPermission iam:UpdateSAMLProvider management account',
        'People lack access in 1 account: whoever asked for it lacks iam:UpdateSAMLProvider, and in the management account AWS works with the permissions of whoever asks.',
      ],
      [
        'callerLacksIamPermission iam:PutRolePolicy management account',
        'People lack access in 1 account: whoever asked for it lacks iam:PutRolePolicy, and in the management account AWS works with the permissions of whoever asks.',
      ],
      [
        'callerLacksIamPermission iam:PutRolePolicy',
        'People lack access in 1 account: IAM does not let AWS use iam:PutRolePolicy there.',
      ],
      [
        'policyMissing /security/audit',
        'People lack access in 2 accounts: the policy /security/audit does not exist there.',
      ],
      [
        'policyMissing arn:aws:iam::aws:policy/Audit',
        'People lack access in 1 account: the policy arn:aws:iam::aws:policy/Audit does not exist, or cannot be attached.',
      ],
      [
        'quota PoliciesPerRole',
        'People lack access in 1 account: the quota PoliciesPerRole is used up.',
      ],
      [
        'quota RolesPerAccount',
        'People lack access in 1 account: the quota RolesPerAccount is used up.',
      ],
    ]);
    expect(findings[3]).toMatchObject({
      detail: 'AWS could not make 3 assignments in 222222222222, 333333333333.',
      since: '2026-11-24T08:00:00.000Z',
      evidence: expect.objectContaining({ requestId: 'request-1' }),
    });
    expect(findings[4]).toMatchObject({
      remedy: expect.stringMatching(/^Take it out of the permission set/),
      evidence: expect.objectContaining({ requestId: 'request-2' }),
    });
  });

  it('name some of many accounts', () => {
    const [{ title, detail }] = findingsAfter(
      accessRules,
      failures(
        ...Array.from({ length: 7 }, (_, index) =>
          failed(audit, { accountId: `22222222222${index}` }),
        ),
      ),
    );
    expect(title).toMatch(/in 7 accounts/);
    expect(detail).toMatch(/222222222224 and 2 more accounts\.$/);
  });

  it.each<[Failed['failure'], string]>([
    [lacks('iam:CreateRole'), '222222222222'],
    [lacks('iam:CreateRole'), '111111111111'],
    [{ kind: 'organizationPolicyForbids' }, '222222222222'],
    [{ kind: 'policyMissing', ofCustomer: false }, '222222222222'],
    [{ kind: 'policyRefused', fault: 'size' }, '222222222222'],
    [{ kind: 'accountOutOfReach' }, '222222222222'],
    [{ kind: 'principalGone' }, '222222222222'],
    [{ kind: 'managedInManagementAccount' }, '222222222222'],
    [{ kind: 'throttled' }, '222222222222'],
    [{ kind: 'internal' }, '222222222222'],
    [{ kind: 'unknown' }, '222222222222'],
  ])('link to what the remedy of %j names', (failure, accountId) => {
    expect(
      findingsAfter(accessRules, failures(failed(failure, { accountId }))),
    ).toHaveLength(1);
  });
});
