import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { arrivedSinceCycle } from './arrivedSinceCycle';
import type { UnsentObject } from './provisioningLog';

const job = {
  status: { lastExecution: { timeEnded: '2026-11-24T11:40:30Z' } },
};
const duringCycle = '2026-11-24T11:40:00.000Z';
const afterCycle = '2026-11-24T11:50:00.000Z';
const ada: UnsentObject = {
  sourceId: 'ada',
  kind: 'user',
  outcome: 'failed',
  cause: 'duplicateUser',
  observedAt: duringCycle,
  since: duringCycle,
};

function logged(
  status: 'success' | 'failure',
  activityDateTime: string,
): ProvisioningObjectSummary {
  return {
    activityDateTime,
    provisioningAction: 'create',
    provisioningStatusInfo: { status },
    sourceIdentity: { id: 'ada', identityType: 'User' },
  };
}

describe('who has arrived since the last cycle', () => {
  const arrived = [{ sourceId: 'ada', arrivedAt: afterCycle }];

  it('is whoever had failed, as the last check or the log says', () => {
    const sent = logged('success', afterCycle);
    expect(arrivedSinceCycle([sent], [ada], [], job)).toEqual(arrived);
    const both = [sent, logged('failure', duringCycle)];
    expect(arrivedSinceCycle(both, [], [], job)).toEqual(arrived);
  });

  it('is nobody whom the cycle counts as sent', () => {
    const sent = logged('success', afterCycle);
    expect(arrivedSinceCycle([sent], [], [], job)).toEqual([]);
    const ofCycle = logged('success', duringCycle);
    expect(arrivedSinceCycle([ofCycle], [ada], [], job)).toEqual([]);
    expect(arrivedSinceCycle([sent, ofCycle], [ada], [], job)).toEqual([]);
  });

  it('is remembered until the next cycle has counted', () => {
    expect(arrivedSinceCycle([], [], arrived, job)).toEqual(arrived);
    const next = {
      status: { lastExecution: { timeEnded: '2026-11-24T12:20:30Z' } },
    };
    expect(arrivedSinceCycle([], [], arrived, next)).toEqual([]);
    // One that failed as a whole counts nobody.
    const { timeEnded } = next.status.lastExecution;
    const failed = {
      status: { lastExecution: { timeEnded, state: 'Failed' } },
    };
    expect(arrivedSinceCycle([], [], arrived, failed as typeof job)).toEqual(
      arrived,
    );
  });
});
