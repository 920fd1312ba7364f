import { Change } from '../../../__testUtils__/changes';
import {
  findingsAfter,
  HealthyFederation,
} from '../../../__testUtils__/healthyFederation';
import { accessRules } from '.';

type Failed =
  HealthyFederation['facts']['assignmentFailures']['failures'][number];

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

describe('accessRules of failed assignments', () => {
  it('find a closed account', () => {
    expect(
      findingsAfter(accessRules, failures(failed({ kind: 'accountClosed' }))),
    ).toEqual([
      expect.objectContaining({
        rule: 'assignments-failed',
        reason: 'AssignmentsFailed',
        effect: 'some-people',
        title: expect.stringMatching(
          /in 1 account: the account is closed or suspended/,
        ),
      }),
    ]);
  });

  it.each([
    ['throttled', true],
    ['accountClosed', false],
  ] as const)('promise another try after %s: %s', (kind, isPassing) => {
    const [{ remedy }] = findingsAfter(accessRules, change => {
      failures(failed({ kind }))(change);
      change.input.recorded.accessLeftOpen = {
        value: JSON.stringify([['digest', 1]]),
        by: 'service',
        at: '2026-11-24T11:00:00.000Z',
      };
    });
    expect(remedy.includes('Wait for the next check')).toBe(isPassing);
  });

  it('do not find fault with an assignment that was to be removed and is not there', () => {
    expect(
      findingsAfter(accessRules, failures(failed({ kind: 'assignmentGone' }))),
    ).toEqual([]);
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
