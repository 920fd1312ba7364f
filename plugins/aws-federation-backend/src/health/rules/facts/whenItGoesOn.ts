import { RemedyTemplate } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Report } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Whose runs start the job, whatever else they do. */
const starting: ReadonlyArray<RemedyTemplate | undefined> = [
  'complete-aws-federation',
];

/**
 * The remedy of a report while provisioning is paused on purpose: nobody is to end the pause
 * by the way. Pure.
 */
export function whenItGoesOn<
  T extends Pick<Report, 'remedy' | 'remedyTemplate'>,
>(report: T): T {
  return starting.includes(report.remedyTemplate)
    ? {
        ...report,
        remedy: `${report.remedy} Provisioning is paused on purpose, and the template starts it again: wait with it as long as the pause is to last.`,
      }
    : report;
}
