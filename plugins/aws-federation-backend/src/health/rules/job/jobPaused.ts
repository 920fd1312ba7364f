import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { day } from '../facts/day';
import { jobSource } from '../facts/jobSource';
import { moment } from '../facts/moment';
import { pauseInForce } from '../facts/pauseInForce';
import { isPausedAfterErrors } from './isPausedAfterErrors';

/** The job does not run because somebody paused it, or nobody started it. */
export const jobPaused = defineRule({
  id: 'job-paused',
  title: 'Provisioning is paused',
  condition: 'ProvisioningRunning',
  reads: ['job'],
  reports: {
    JobPaused: { severity: 'critical', effect: 'provisioning-stopped' },
    // Not an alarm; and nobody is told that changes arrive.
    PausedOnPurpose: { severity: 'info', effect: 'some-people' },
    PausedTooLong: { severity: 'critical', effect: 'provisioning-stopped' },
  },
  sources: [
    'https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-pause',
    'https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationschedule',
  ],
  duringSetUp: false,
  inspect({ job: { job } }, { recorded, now, lease, pages }) {
    if (job?.state !== 'paused') return [];
    const pause = pauseInForce(job, { recorded, now });
    // One that Entra stopped is another matter.
    if (isPausedAfterErrors(job, pause)) return [];
    const common = {
      // A run pauses the job while it changes mappings.
      onlyIfKnown: Boolean(lease),
      remedyPage: pages.entraProvisioning,
      source: jobSource(job),
    };
    if (!pause) {
      return [
        {
          ...common,
          reason: 'JobPaused',
          title: `New people and changes do not arrive in AWS: provisioning ${
            job.everRan ? 'is paused' : 'has not been started'
          } in Entra.`,
          detail: "This alone stops nobody's sign-in.",
          remedy: job.everRan
            ? 'Find out who paused it and why, in the audit logs of the enterprise application, then choose Start provisioning in Entra.'
            : 'Choose Start provisioning in Entra.',
        },
      ];
    }
    const { reason, until, isOver, by } = pause;
    return isOver
      ? [
          {
            ...common,
            reason: 'PausedTooLong',
            title: `New people and changes do not arrive in AWS: provisioning was to be paused until ${
              until ? moment(until) : 'later'
            }, and still is.`,
            detail: reason,
            remedy: `Ask ${by} whether it is still meant; if not, choose Start provisioning in Entra.`,
          },
        ]
      : [
          {
            ...common,
            reason: 'PausedOnPurpose',
            title: `New people and changes wait, as intended: provisioning is paused${
              until ? ` until ${day(until)}` : ''
            }.`,
            detail: reason,
            remedy:
              'When it is to go on, choose Start provisioning in Entra, unless another finding here says what to do then.',
            since: pause.at,
          },
        ];
  },
});
