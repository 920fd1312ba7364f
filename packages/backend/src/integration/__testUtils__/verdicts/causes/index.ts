import { arrivalNames } from './arrivalCause';
import { cycleNames } from './cycleNaming';
import { groupNames } from './groupCauses';
import { lateCause } from './lateCause';
import { peopleNames } from './peopleCauses';
import { refusalNames } from './refusalCause';

export { arrivalCause, changesAndPartings, newGroups } from './arrivalCause';
export { applicationNotKnown } from './Cause';
export type { Cause } from './Cause';
export { isAlike, isOfPerson } from './exportRefusals';
export {
  groupAccessCause,
  leftGroupCause,
  leftOutCause,
  missingGroupCause,
  surplusCause,
} from './groupCauses';
export { isLate, lateCause } from './lateCause';
export {
  aboutEverybody,
  accessCause,
  assignmentsCause,
  groupsCause,
  leftCause,
  missingCause,
  isLeftOut,
} from './peopleCauses';
export { refusalCause } from './refusalCause';

/** Every rule, or reason of one, that is said to name a cause. */
export const namingRules: readonly string[] = [
  ...new Set([
    ...refusalNames,
    ...cycleNames,
    ...arrivalNames,
    ...lateCause.rules,
    ...peopleNames,
    ...groupNames,
  ]),
];
