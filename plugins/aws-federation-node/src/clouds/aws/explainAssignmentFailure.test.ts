import { AssignmentFailure } from './assignmentFailure';
import {
  AssignmentFailurePlace,
  explainAssignmentFailure,
} from './explainAssignmentFailure';

const management = '111122223333';
const member = '444455556666';

const all: AssignmentFailure[] = [
  { kind: 'callerLacksIamPermission' },
  { kind: 'callerLacksIamPermission', action: 'iam:CreateRole' },
  { kind: 'organizationPolicyForbids' },
  { kind: 'policyMissing', ofCustomer: false },
  { kind: 'policyMissing', policy: '/audit', ofCustomer: true },
  {
    kind: 'policyMissing',
    policy: 'arn:aws:iam::aws:policy/NoSuchPolicy',
    ofCustomer: false,
  },
  { kind: 'policyRefused' },
  { kind: 'policyRefused', fault: 'syntax' },
  { kind: 'policyRefused', fault: 'size' },
  { kind: 'accountClosed' },
  { kind: 'accountOutOfReach' },
  { kind: 'principalGone' },
  { kind: 'assignmentGone' },
  { kind: 'managedInManagementAccount' },
  { kind: 'encryptionKey' },
  { kind: 'quota' },
  { kind: 'quota', quota: 'PoliciesPerRole' },
  { kind: 'throttled' },
  { kind: 'internal' },
  { kind: 'unknown' },
];

function explain(
  failure: AssignmentFailure,
  place: Partial<AssignmentFailurePlace> = {},
) {
  return explainAssignmentFailure(failure, {
    accountId: member,
    managementAccountId: management,
    toldBy: 'run',
    statusOperation: 'DescribeAccountAssignmentCreationStatus',
    ...place,
  });
}

describe('explainAssignmentFailure', () => {
  it.each(all)('says of %j what to do in one sentence', failure => {
    const run = explain(failure);
    const check = explain(failure, { toldBy: 'check' });
    expect(run.why).not.toMatch(/\.$|undefined/);
    expect(run.remedy).toMatch(/^[A-Z][^]*[^.]\.$/);
    expect(run.remedy).not.toContain('. ');
    expect(run.remedy.includes('run this again')).toBe(run.needsRun);
    expect(check).toEqual({
      ...run,
      remedy: run.remedy.replace(
        'run this again',
        'complete the federation again',
      ),
    });
  });

  it('asks for the action of IAM in the management account only', () => {
    const lacks: AssignmentFailure = {
      kind: 'callerLacksIamPermission',
      action: 'iam:UpdateSAMLProvider',
    };
    const there = explain(lacks, { accountId: management });
    expect(there.why).toBe(
      'the role that the portal uses lacks iam:UpdateSAMLProvider, and in the management account AWS works with the permissions of whoever asks',
    );
    expect(there.remedy).toMatch(
      /^Add iam:UpdateSAMLProvider to the policy of the role that the portal uses/,
    );
    // Somebody else may have asked.
    expect(
      explain(lacks, { accountId: management, toldBy: 'check' }).why,
    ).toMatch(/^whoever asked for it lacks iam:UpdateSAMLProvider/);
    expect(explain(lacks, { accountId: undefined }).why).toBe(there.why);

    const elsewhere = explain(lacks);
    expect(elsewhere.why).toBe(
      'IAM does not let AWS use iam:UpdateSAMLProvider there',
    );
    expect(elsewhere.remedy).not.toMatch(/portal/);
  });

  it('names what is missing or used up', () => {
    expect(
      explain({ kind: 'policyMissing', policy: '/audit', ofCustomer: true }),
    ).toMatchObject({
      why: 'the policy /audit does not exist there',
      remedy: expect.stringMatching(/under the same path and name/),
    });
    expect(explain({ kind: 'quota', quota: 'PoliciesPerRole' }).why).toBe(
      'the quota PoliciesPerRole is used up',
    );
    expect(explain({ kind: 'unknown' }).remedy).toContain(
      'DescribeAccountAssignmentCreationStatus',
    );
  });

  it('does not call an account closed that may only be slow', () => {
    expect(explain({ kind: 'accountOutOfReach' }).remedy).toMatch(
      /If the account is closed, .*; if not, run this again/,
    );
  });

  it.each([
    ['accessDenied', 'it may not', /both in the policy of the key/],
    ['disabled', 'which is disabled', /Enable the key again/],
    ['notFound', 'which does not exist', /Choose another key/],
    ['unusable', 'which cannot be used as it is', /Cancel its deletion/],
  ] as const)('says what to do with a key: %s', (why, words, remedy) => {
    const explained = explain({ kind: 'encryptionKey', why });
    expect(explained.why).toContain(words);
    expect(explained.remedy).toMatch(remedy);
  });

  it('asks for both policies of a key', () => {
    expect(explain({ kind: 'encryptionKey' }).remedy).toMatch(
      /both in the policy of the key and in that of the role/,
    );
  });
});
