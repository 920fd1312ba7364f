import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { cycleLate } from './cycleLate';
import { cycleUnderWay } from './cycleUnderWay';
import { cyclesFail } from './cyclesFail';
import { escrowsGrowing } from './escrowsGrowing';
import { escrowsPruned } from './escrowsPruned';
import { initialCycleRunning } from './initialCycleRunning';
import { jobDisabled } from './jobDisabled';
import { jobMissing } from './jobMissing';
import { jobNeverRan } from './jobNeverRan';
import { jobPaused } from './jobPaused';
import { jobQuarantined } from './jobQuarantined';
import { jobStateUnknown } from './jobStateUnknown';
import { jobUnscheduled } from './jobUnscheduled';
import { otherApplicationSends } from './otherApplicationSends';
import { retriesUnexplained } from './retriesUnexplained';
import { severalJobs } from './severalJobs';

export const jobRules: readonly Rule[] = [
  jobMissing,
  jobPaused,
  jobDisabled,
  jobQuarantined,
  jobStateUnknown,
  jobNeverRan,
  jobUnscheduled,
  severalJobs,
  otherApplicationSends,
  cycleLate,
  cyclesFail,
  escrowsPruned,
  escrowsGrowing,
  retriesUnexplained,
  initialCycleRunning,
  cycleUnderWay,
];
