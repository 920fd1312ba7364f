import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { applicationAmbiguous } from './applicationAmbiguous';
import { applicationMissing } from './applicationMissing';
import { applicationRenamed } from './applicationRenamed';
import { applicationSwitchedOff } from './applicationSwitchedOff';
import { assignmentNotRequired } from './assignmentNotRequired';
import { assignmentsMissing } from './assignmentsMissing';
import { groupClaimsSent } from './groupClaimsSent';
import { nobodyAssigned } from './nobodyAssigned';

export const applicationRules: readonly Rule[] = [
  applicationMissing,
  applicationAmbiguous,
  applicationRenamed,
  applicationSwitchedOff,
  assignmentNotRequired,
  nobodyAssigned,
  assignmentsMissing,
  groupClaimsSent,
];
