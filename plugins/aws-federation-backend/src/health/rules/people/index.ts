import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { deletionsHeld } from './deletionsHeld';
import { groupsFailing } from './groupsFailing';
import { groupsMissing } from './groupsMissing';
import { groupsShareOne } from './groupsShareOne';
import { guestsShutOut } from './guestsShutOut';
import { leaversEnabled } from './leaversEnabled';
import { logIncomplete } from './logIncomplete';
import { nestedGroups } from './nestedGroups';
import { nobodyByThatName } from './nobodyByThatName';
import { nobodyFromEntra } from './nobodyFromEntra';
import { nobodyInAws } from './nobodyInAws';
import { nothingArrives } from './nothingArrives';
import { peopleFailing } from './peopleFailing';
import { peopleNotKnown } from './peopleNotKnown';
import { userShared } from './userShared';

export const peopleRules: readonly Rule[] = [
  nobodyInAws,
  nobodyFromEntra,
  nobodyByThatName,
  leaversEnabled,
  guestsShutOut,
  nestedGroups,
  nothingArrives,
  peopleFailing,
  groupsFailing,
  groupsMissing,
  groupsShareOne,
  userShared,
  deletionsHeld,
  peopleNotKnown,
  logIncomplete,
];
