import { everRan } from '../rules/everRan';
import { jobInterval } from '../rules/jobInterval';
import { EvidenceReader } from './Evidence';
import { notRead } from './notRead';
import { notThere } from './notThere';

export const provisioningEvidence: EvidenceReader = ({ snapshot }) => {
  if (!snapshot.provisioning.ok) return notRead(snapshot.provisioning);
  const { job } = snapshot.provisioning.value;
  if (job?.schedule?.state !== 'Active' || job.status?.code === 'Paused') {
    return notThere('Provisioning is not started yet.');
  }
  if (job.status?.code === 'Quarantine') {
    return {
      status: 'Unknown',
      reason: 'WaitsForToken',
      message:
        'Entra holds provisioning in quarantine until AWS accepts the token at the next try.',
    };
  }
  return everRan(job)
    ? {
        status: 'True',
        reason: 'CyclesRun',
        message: `Entra provisions every ${jobInterval(job).as(
          'minutes',
        )} minutes.`,
      }
    : {
        status: 'True',
        reason: 'FirstCyclePending',
        message: 'Provisioning is started; the first cycle has not ended yet.',
      };
};
