import {
  defineRule,
  FurtherJob,
  JobState,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { anotherJobRuns } from '../facts/anotherJobRuns';
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

const titles = {
  SeveralJobsRun: (count: number) =>
    `People in AWS may be changed back and forth: the application has ${count} provisioning jobs in Entra, which write to the same AWS directory.`,
  JobTakenOver: () =>
    'People who have left may stay active in AWS: another provisioning job, which no longer runs, has sent people there, and the one that runs knows only whom it has found.',
  JobLeftOver: (count: number, runs: boolean) =>
    `Whoever starts provisioning in Entra may start the wrong job: the application has ${count} provisioning jobs, and ${
      runs ? 'one runs' : 'none runs'
    }.`,
};

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
    JobTakenOver: { severity: 'warning', effect: 'at-risk' },
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
    const reason = reasonOf(job, others);
    const deletions = others.map(
      ({ id }) =>
        `DELETE /servicePrincipals/${servicePrincipal.id}/synchronization/jobs/${id}`,
    );
    const keep = `compare the attribute mappings of the jobs, keep the one that has yours, as a rule the one of which this page speaks, and delete the ${
      others.length === 1 ? 'other' : 'others'
    } with Microsoft Graph, after which people in AWS stay as they are: ${deletions.join(
      ' and ',
    )}.`;
    return [
      {
        reason,
        title: titles[reason](others.length + 1, job.state === 'running'),
        detail: [
          `This page speaks of ${described(job)}.`,
          ...others.map(other => `Beside it, ${described(other)}.`),
          'Each job has its own attribute mappings and knows only whom it has sent or found itself: one may change or disable in AWS whom another has created, and does not disable whom only another knows.',
          ...(anotherJobRuns({ others })
            ? [
                'While another one runs, this page does not tell whom the attribute mappings of one job leave out.',
              ]
            : []),
        ].join(' '),
        remedy:
          reason === 'JobTakenOver'
            ? `Disable in IAM Identity Center whoever no longer has the application; then ${keep}`
            : `C${keep.slice(1)}`,
        remedyPage: {
          title: 'How to delete a synchronization job',
          url: 'https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-delete',
        },
        source: jobSource(job),
      },
    ];
  },
});

type Job = Pick<FurtherJob, 'id' | 'state'>;

function reasonOf(job: Job, others: FurtherJob[]): keyof typeof titles {
  const may = [job, ...others].filter(({ state }) => mayRun.includes(state));
  if (may.length > 1) return 'SeveralJobsRun';
  return job.state === 'running' && others.some(({ ranBefore }) => ranBefore)
    ? 'JobTakenOver'
    : 'JobLeftOver';
}

function described({ id, state }: Job): string {
  return `${id}, which ${stateWords[state]}`;
}
