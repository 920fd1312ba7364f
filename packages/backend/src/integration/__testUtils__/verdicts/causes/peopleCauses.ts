import { Hindrance, LeftTruth, PersonTruth, Truth } from 'cloud-simulator';
import { arrivalRules } from './arrivalCause';
import {
  applicationNotKnown,
  Cause,
  failing,
  logNotKnown,
  peopleNotKnown,
  retried,
} from './Cause';
import { cycleNaming } from './cycleNaming';
import { lateRules } from './lateCause';

/** What names single people whom Entra could not bring to AWS. */
const named: Record<Hindrance, readonly string[]> = {
  refused: failing,
  // Also whom an update would enable.
  EntrySynchronizationSkipped: [...failing, 'updates-off'],
  // She is as Entra would send her, but for `active`.
  RedundantExport: ['required-mappings-missing/ActiveNotMapped'],
  NotEffectivelyEntitled: failing,
  ImportSkipped: failing,
  DuplicateSourceEntries: failing,
  DuplicateTargetEntries: failing,
  SchemaPropertyCanOnlyAcceptValue: failing,
  // What was hers somebody else had as well.
  sentOtherwise: ['user-shared'],
  // Whom Entra no longer tries, it does not log.
  notSent: ['escrows-pruned'],
};

/** They speak of everybody at once. */
export const aboutEverybody = [
  'nobody-in-aws',
  'nobody-from-entra',
  'nobody-by-that-name',
];

/** Why somebody is not, or not active, in AWS. Pure. */
export function missingCause(
  { id, hindrance }: PersonTruth,
  truth: Truth,
  isEverybody: boolean,
): Cause {
  const how = hindrance ?? 'notSent';
  const cycle = cycleNaming(truth);
  return {
    text: `missing ${how}${isFailing(how) ? ` (${id})` : ''}`,
    hindrance: how,
    personId: isFailing(how) ? id : undefined,
    rules: [
      ...cycle.rules,
      ...lateRules(truth),
      ...named[how],
      ...arrivalRules('newcomer', how),
      ...(isEverybody ? aboutEverybody : []),
    ],
    unknown: [...peopleNotKnown, ...(cycle.unknown ?? [])],
    noted: isLeftOut(how) ? logNotKnown : undefined,
  };
}

/** Why somebody whom Entra no longer has in scope is still active in AWS. Pure. */
export function leftCause(left: LeftTruth, truth: Truth): Cause {
  const { id, hindrance } = left;
  const cycle = cycleNaming(truth);
  // Before she is tried nothing tells whether she is passed by, or sent as she was.
  const hows: readonly Hindrance[] =
    hindrance === 'notSent' ? ['notSent', 'sentOtherwise'] : [hindrance];
  return {
    text: `still in AWS ${id ? hindrance : 'forgotten'}`,
    left,
    personId: isFailing(hindrance) ? id : undefined,
    rules: [
      ...cycle.rules,
      ...lateRules(truth),
      ...hows.flatMap(how => [
        ...arrivalRules('unassigned', how),
        ...arrivalRules('disabled', how),
      ]),
      ...(hindrance === 'refused' ? retried : []),
      'deletions-held',
      'leavers-enabled',
    ],
    unknown: [...peopleNotKnown, ...(cycle.unknown ?? [])],
  };
}

/** Entra logs it once, and a refusal with each of its tries. */
export function isLeftOut(how: Hindrance): boolean {
  return isFailing(how) && how !== 'refused';
}

/** Entra logs it, so that a finding has the id. */
function isFailing(how: Hindrance): boolean {
  return named[how] === failing;
}

/** Somebody in AWS does not find what is specified for her. */
export const accessCause: Cause = {
  text: 'access',
  rules: ['permission-sets-open', 'assignments-failed', 'instance-not-active'],
};

/** Somebody who is specified does not have the application. */
export const assignmentsCause: Cause = {
  text: 'assignments',
  rules: [
    'assignments-missing/AssignmentsMissing',
    'assignments-missing/SpecifiedGroupGone',
    'assignments-missing/SpecifiedGroupUnclear',
    'assignments-missing/SpecifiedUserUnclear',
    'nobody-assigned',
    'application-missing',
    ...applicationNotKnown,
  ],
};

/** A group of IAM Identity Center is not as specified. */
export const groupsCause: Cause = {
  text: 'groups',
  rules: ['identity-center-groups-open', 'instance-not-active'],
};

/** All that names why somebody is missing, has stayed, or finds nothing. */
export const peopleNames: readonly string[] = [
  ...Object.values(named).flat(),
  ...aboutEverybody,
  'deletions-held',
  'leavers-enabled',
  ...accessCause.rules,
  ...assignmentsCause.rules,
  ...groupsCause.rules,
];
