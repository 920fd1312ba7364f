import {
  findingsAfter,
  HealthyFederation,
} from '../../../../__testUtils__/healthyFederation';
import { jobRules } from '..';

type Job = NonNullable<HealthyFederation['facts']['job']['job']>;

/** What becomes of the job of a healthy federation, or of anything else there. */
export type JobChange = (job: Job, federation: HealthyFederation) => void;

/** What the rules of the job find after it. */
export function jobFindings(change: JobChange) {
  return findingsAfter(jobRules, federation =>
    change(federation.facts.job.job!, federation),
  );
}
