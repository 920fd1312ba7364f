import { lastCycle } from '../rules/lastCycle';
import { EvidenceReader } from './Evidence';
import { notRead } from './notRead';
import { notThere } from './notThere';

export const peopleEvidence: EvidenceReader = ({ snapshot }) => {
  if (!snapshot.people.ok) return notRead(snapshot.people);
  const { usersInAws } = snapshot.people.value;
  const job = snapshot.provisioning.ok
    ? snapshot.provisioning.value.job
    : undefined;
  if (!job || !lastCycle(job)) {
    return notThere('No provisioning cycle has gone through yet.');
  }
  if (job.schedule?.state !== 'Active' || job.status?.code === 'Quarantine') {
    return {
      status: 'Unknown',
      reason: 'NoCycles',
      message: `${usersInAws} ${
        usersInAws === 1 ? 'person is' : 'people are'
      } in AWS; who is missing is not known while no cycle goes through.`,
    };
  }
  return {
    status: 'True',
    reason: 'NoFailures',
    message: `${usersInAws} ${
      usersInAws === 1 ? 'person is' : 'people are'
    } in AWS; nobody failed in the last cycles.`,
  };
};
