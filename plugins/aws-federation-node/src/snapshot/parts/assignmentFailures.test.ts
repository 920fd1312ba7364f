import { FailedAssignment } from '../../identityCenter/listAssignmentFailures';
import { SnapshotContext } from '../SnapshotContext';
import { assignmentFailuresPart } from './assignmentFailures';

const failed = (
  requestId: string,
  more: Partial<FailedAssignment> = {},
): FailedAssignment => ({
  requestId,
  accountId: '111111111111',
  permissionSetArn: 'arn:aws:sso:::permissionSet/ssoins-1/ps-1',
  principalType: 'USER',
  principalId: 'ada',
  failure: { kind: 'throttled' },
  failedAt: '2026-11-24T09:00:00.000Z',
  ...more,
});

describe('assignmentFailuresPart', () => {
  it('knows each assignment once, by its last failure and since the first', async () => {
    const facts = await assignmentFailuresPart.collect({
      identityCenter: {
        instances: {
          find: async () => ({
            Status: 'ACTIVE',
            InstanceArn: 'arn:aws:sso:::instance/ssoins-1',
            IdentityStoreId: 'd-1',
          }),
        },
        accountAssignments: {
          listFailures: async () => [
            failed('third', { failure: { kind: 'accountClosed' } }),
            failed('second', { failedAt: '2026-11-24T08:00:00.000Z' }),
            failed('other', { accountId: '222222222222' }),
            failed('first', { failedAt: '2026-11-24T07:00:00.000Z' }),
            failed('made', { principalId: 'alan' }),
          ],
          list: async (_arn: string, { principalId }: FailedAssignment) =>
            principalId === 'alan' ? [failed('made')] : [],
        },
      },
    } as unknown as SnapshotContext);

    expect(facts.failures).toEqual([
      {
        requestId: 'third',
        accountId: '111111111111',
        failure: { kind: 'accountClosed' },
        failedAt: '2026-11-24T07:00:00.000Z',
      },
      {
        requestId: 'other',
        accountId: '222222222222',
        failure: { kind: 'throttled' },
        failedAt: '2026-11-24T09:00:00.000Z',
      },
    ]);
  });
});
