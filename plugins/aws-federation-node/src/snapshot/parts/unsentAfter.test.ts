import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { unsentAfter } from './unsentAfter';

/** Entra says of Ada that she is not assigned. */
function skip(id: string, activityDateTime: string): ProvisioningObjectSummary {
  return {
    id,
    activityDateTime,
    provisioningAction: 'other',
    provisioningStatusInfo: {
      status: 'skipped',
      errorInformation: { errorCode: 'NotEffectivelyEntitled' },
    },
    sourceIdentity: { id: 'ada', identityType: 'User' },
  };
}

describe('unsentAfter', () => {
  const first = skip('one', '2026-11-24T11:40:00.000Z');
  const [known] = unsentAfter([first], []);
  const waiting = {
    ...known,
    lookedAt: '2026-11-24T11:50:00.000Z',
    backAt: '2026-11-24T11:50:00.000Z',
  };

  it('knows since when somebody waits when her record is read again', () => {
    expect(known).toMatchObject({ sourceId: 'ada', cause: 'notAssigned' });
    expect(unsentAfter([first], [waiting])).toEqual([waiting]);
  });

  it('has her looked up anew when another record says so', () => {
    const [anew] = unsentAfter(
      [skip('two', '2026-11-24T12:20:00.000Z'), first],
      [waiting],
    );
    expect(anew).toMatchObject({ reference: 'two', since: known.since });
    expect(anew).not.toHaveProperty('backAt', expect.anything());
  });
});
