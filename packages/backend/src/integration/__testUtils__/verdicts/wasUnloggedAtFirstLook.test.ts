import { Seen } from './Seen';
import { wasUnloggedAtFirstLook } from './wasUnloggedAtFirstLook';

const firstLook = '2026-11-24T12:00:00.000Z';

function wasUnlogged(recordAt: string, now = '2026-11-24T14:00:00.000Z') {
  return wasUnloggedAtFirstLook(
    {
      recorded: {
        applicationId: { value: 'app', by: 'aws-federation', at: firstLook },
      },
      state: {
        tenant: {
          provisioningLogs: [
            { sourceIdentity: { id: 'ada' }, activityDateTime: recordAt },
          ],
        },
      },
    } as unknown as Seen,
    'ada',
    new Date(now),
  );
}

describe('wasUnloggedAtFirstLook', () => {
  it('holds for whom the log named only earlier than Entra keeps it', () => {
    expect(wasUnlogged('2026-10-20T12:00:00.000Z')).toBe(true);
    expect(wasUnlogged('2026-11-20T12:00:00.000Z')).toBe(false);
  });

  it('does not excuse who was logged then, when records have gone since', () => {
    expect(
      wasUnlogged('2026-10-20T12:00:00.000Z', '2026-12-30T12:00:00.000Z'),
    ).toBe(false);
  });
});
