import { CloudError } from '../CloudError';
import { waitForOperation } from './waitForOperation';

describe('waitForOperation', () => {
  const wait = (answers: Array<() => Promise<object>>) => {
    let asked = 0;
    const done = waitForOperation({
      what: 'assign "Admin" in account 1',
      operation: 'CreateAccountAssignment',
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

  it('ends with every other failure, and with the reason of AWS', async () => {
    await expect(
      wait([failing('AccessDeniedException')]).done,
    ).rejects.toMatchObject({ code: 'AccessDeniedException' });
    await expect(
      wait([async () => ({ Status: 'FAILED', FailureReason: 'Because.' })])
        .done,
    ).rejects.toThrow(/Because/);
  });
});
