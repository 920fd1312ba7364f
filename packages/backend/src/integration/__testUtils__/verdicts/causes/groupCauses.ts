import { GroupTruth, Hindrance, LeftTruth, Truth } from 'cloud-simulator';
import { arrivalRules } from './arrivalCause';
import { Cause, retried } from './Cause';
import { cycleNaming } from './cycleNaming';
import { lateRules } from './lateCause';
import { accessCause } from './peopleCauses';

const failing = ['groups-failing/GroupsFailing'];

/** What names single groups that Entra could not bring to AWS. */
const named: Record<Hindrance, readonly string[]> = {
  refused: failing,
  EntrySynchronizationSkipped: [],
  RedundantExport: [],
  NotEffectivelyEntitled: [],
  ImportSkipped: failing,
  DuplicateSourceEntries: failing,
  DuplicateTargetEntries: failing,
  SchemaPropertyCanOnlyAcceptValue: failing,
  // Entra has brought it to AWS, and AWS has it no more.
  sentOtherwise: ['groups-missing/GroupsLost'],
  // In quarantine nothing is sent before the next try, which may go through.
  notSent: ['groups-missing/GroupsLost', 'job-quarantined'],
};

const leftOut = [
  'groups-missing/GroupsLeftOut',
  'groups-missing/GroupsFilteredOut',
];

/** Why a group that Entra should send is not in AWS. Pure. */
export function missingGroupCause(
  { hindrance }: Pick<GroupTruth, 'hindrance'>,
  truth: Truth,
): Cause {
  const how = hindrance ?? 'notSent';
  const cycle = cycleNaming(truth);
  return {
    text: `group missing ${how}`,
    hindrance: how,
    rules: [
      ...cycle.rules,
      ...lateRules(truth),
      ...named[how],
      ...arrivalRules('group', how),
    ],
    unknown: cycle.unknown,
  };
}

/** Why a group that Entra no longer sends is still in AWS. Pure. */
export function leftGroupCause({ hindrance }: LeftTruth, truth: Truth): Cause {
  const cycle = cycleNaming(truth);
  return {
    text: `group still in AWS ${hindrance}`,
    hindrance,
    rules: [
      ...cycle.rules,
      ...lateRules(truth),
      'group-changes-off',
      ...(hindrance === 'refused' ? [...failing, ...retried] : []),
    ],
    unknown: cycle.unknown,
  };
}

/** The scoping filter of groups leaves a specified one out. Pure. */
export function leftOutCause(truth: Truth): Cause {
  const { rules, unknown } = cycleNaming(truth);
  return { text: 'group left out', rules: [...leftOut, ...rules], unknown };
}

/** Somebody in AWS does not find what is specified for a group that she is a member of. Pure. */
export function groupAccessCause(
  truth: Truth,
  member: NonNullable<Cause['member']>,
): Cause {
  const { joined } = truth.hindrances;
  const { rules, unknown } = cycleNaming(truth);
  return {
    text: `access of ${member.personId} through group ${member.groupId}`,
    member,
    rules: [
      ...accessCause.rules,
      'group-members-not-followed',
      'group-members-differ/MembersMissing',
      'group-mapping-differs/GroupsNotSent',
      ...rules,
      ...lateRules(truth),
      ...leftOut,
      ...Object.values(named).flat(),
      ...(joined ? arrivalRules('joined', joined) : []),
    ],
    unknown,
  };
}

const surplus = [
  'group-members-differ/SurplusMembers',
  'group-mapping-differs/GroupsNotSent',
  // AWS has the members of all of them in one.
  'groups-share-one',
];

/** Somebody keeps the access of a group that she is not a member of. Pure. */
export function surplusCause(truth: Truth, groupId: string): Cause {
  const { left } = truth.hindrances;
  const { rules, unknown } = cycleNaming(truth);
  return {
    text: `surplus in group ${groupId}`,
    surplusOf: groupId,
    rules: [
      ...surplus,
      ...rules,
      ...lateRules(truth),
      ...leftOut,
      ...Object.values(named).flat(),
      ...(left ? arrivalRules('left', left) : []),
    ],
    unknown,
  };
}

/** All that names why a group is missing, or who is in it without being a member. */
export const groupNames: readonly string[] = [
  ...surplus,
  ...Object.values(named).flat(),
  ...leftOut,
];
