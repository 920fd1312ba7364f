import {
  defineRule,
  FurtherJob,
  JobState,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { jobSource } from '../facts/jobSource';

const stateWords: Record<JobState, string> = {
  running: 'runs',
  quarantined: 'is in quarantine, in which Entra tries it now and then',
  paused: 'does not run',
  disabled: 'was given up by Entra',
  unknown: 'is in a state that the portal does not know',
};

/** Entra runs them, or may do so by itself. */
const mayRun: readonly JobState[] = ['running', 'quarantined', 'unknown'];

/**
 * The application has more jobs than one, as after "Get started" in the Entra portal beside
 * a script. They share endpoint and token, and nothing else.
 */
export const severalJobs = defineRule({
  id: 'several-jobs',
  title: 'The application has several synchronization jobs',
  condition: 'ProvisioningRunning',
  reads: ['application', 'job'],
  reports: {
    SeveralJobsRun: { severity: 'warning', effect: 'at-risk' },
    JobLeftOver: { severity: 'warning', effect: 'none' },
  },
  sources: [
    'https://learn.microsoft.com/graph/api/synchronization-synchronization-list-jobs',
    'https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-delete',
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationjob',
  ],
  duringSetUp: true,
  inspect({ application: { servicePrincipal }, job: { job, others } }) {
    if (!servicePrincipal || !job || !others?.length) return [];
    const all = [job, ...others];
    const runs = job.state === 'running';
    const severalMayRun =
      all.filter(({ state }) => mayRun.includes(state)).length > 1;
    const deletions = others.map(
      ({ id }) =>
        `DELETE /servicePrincipals/${servicePrincipal.id}/synchronization/jobs/${id}`,
    );
    return [
      {
        reason: severalMayRun ? 'SeveralJobsRun' : 'JobLeftOver',
        title: severalMayRun
          ? `People in AWS may be changed to and fro: the application has ${all.length} provisioning jobs in Entra, which write to the same AWS directory.`
          : `Whoever starts provisioning in Entra may start the wrong job: the application has ${
              all.length
            } provisioning jobs, and ${runs ? 'one runs' : 'none runs'}.`,
        detail: [
          `This page speaks of ${described(job)}.`,
          ...others.map(other => `Beside it, ${described(other)}.`),
          'Each job has its own attribute mappings and knows only whom it has sent itself, so that one may change or disable in AWS whom another has created.',
        ].join(' '),
        remedy: `Compare their attribute mappings, keep the job that has yours, as a rule the one of which this page speaks, and delete the ${
          others.length === 1 ? 'other' : 'others'
        } with Microsoft Graph, after which people in AWS stay as they are: ${deletions.join(
          ' and ',
        )}.`,
        remedyPage: {
          title: 'How to delete a synchronization job',
          url: 'https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-delete',
        },
        source: jobSource(job),
      },
    ];
  },
});

function described({ id, state }: FurtherJob): string {
  return `${id}, which ${stateWords[state]}`;
}
