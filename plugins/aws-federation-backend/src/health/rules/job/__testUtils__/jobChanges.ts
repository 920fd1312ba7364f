import { ProvisioningPause } from '@aws-federation/backstage-plugin-aws-federation-common';
import { JobChange } from './jobFindings';

/** It is paused, and this is on record; text is recorded as it is. */
export function pause(planned: ProvisioningPause | string): JobChange {
  return (job, { input }) => {
    job.state = 'paused';
    job.lastCycleBeganAt = '2026-11-24T09:30:00.000Z';
    input.recorded.provisioningPause = {
      value: typeof planned === 'string' ? planned : JSON.stringify(planned),
      by: 'user:default/ada',
      at: '2026-11-24T10:00:00.000Z',
    };
  };
}

/** The last cycle that went through ended then. */
export function lastGood(time: string): JobChange {
  return job => {
    job.lastGoodCycleAt = time;
  };
}

/** It was made, and nothing else. */
export const neverRan: JobChange = job => {
  Object.assign(job, { everRan: false, initialCycleEnded: false });
  job.goodSinceInitialCycle = false;
  delete job.lastCycleBeganAt;
  delete job.lastGoodCycleAt;
  delete job.lastGoodCycleMinutes;
  delete job.lastTryAt;
  delete job.nextCycleAt;
};
