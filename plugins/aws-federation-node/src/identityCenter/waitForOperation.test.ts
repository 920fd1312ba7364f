import { CloudError } from '../CloudError';
import { waitForOperation } from './waitForOperation';

describe('waitForOperation', () => {
  const wait = (answers: Array<() => Promise<object>>) => {
    let asked = 0;
    const done = waitForOperation({
      what: 'assign "Admin" in account 1',
      operation: 'CreateAccountAssignment',
      place: {
        accountId: '1',
        managementAccountId: '2',
        statusOperation: 'DescribeAccountAssignmentCreationStatus',
      },
      begun: { RequestId: 'r', Status: 'IN_PROGRESS' },
      read: async () => {
        asked += 1;
        return answers[asked - 1]();
      },
    });
    return { done, asked: () => asked };
  };
  const failing = (code: string) => async () => {
    throw new CloudError({
      cloud: 'IAM Identity Center',
      operation: 'DescribeAccountAssignmentCreationStatus',
      status: 400,
      code,
      what: 'No',
      remedy: 'Try again.',
    });
  };

  it('asks again while AWS does not know everywhere what it has begun', async () => {
    const { done, asked } = wait([
      failing('ResourceNotFoundException'),
      async () => ({ Status: 'SUCCEEDED' }),
    ]);
    await done;
    expect(asked()).toBe(2);
  });

  it('ends with every other failure', async () => {
    await expect(
      wait([failing('AccessDeniedException')]).done,
    ).rejects.toMatchObject({ code: 'AccessDeniedException' });
  });

  it.each([
    ['Because of ada@contoso.example.', { kind: 'unknown' }],
    [
      'Received a 400 status error: Syntax errors in policy of ada@contoso.example.',
      { kind: 'policyRefused', fault: 'syntax' },
    ],
    [
      'Received a 409 status error: Cannot exceed quota for PoliciesPerRole: 10 (ada@contoso.example)',
      { kind: 'quota', quota: 'PoliciesPerRole' },
    ],
  ])(
    'names class and request, and keeps the words of AWS to itself: %s',
    async (FailureReason, failure) => {
      const error = await wait([
        async () => ({ Status: 'FAILED', FailureReason }),
      ]).done.catch(refusal => refusal);
      expect(error).toMatchObject({ failure, requestId: 'r' });
      expect(error.message).toMatch(
        /^AWS could not assign "Admin" in account 1: .* \(IAM Identity Center, CreateAccountAssignment, request r\)\. /,
      );
      expect(error.message).not.toContain('ada@');
    },
  );
});
