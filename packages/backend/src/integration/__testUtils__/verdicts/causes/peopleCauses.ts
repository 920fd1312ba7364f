import { Hindrance, PersonTruth, Truth } from 'cloud-simulator';
import { arrivalRules, leaverRules } from './arrivalCause';
import { applicationNotKnown, Cause } from './Cause';
import { cycleNaming } from './cycleNaming';
import { lateRules } from './lateCause';

const failing = ['people-failing', 'escrows-growing/ManyRetried'];

/** What names single people whom Entra could not bring to AWS. */
const named: Record<Hindrance, readonly string[]> = {
  refused: failing,
  EntrySynchronizationSkipped: failing,
  RedundantExport: [],
  NotEffectivelyEntitled: [],
  ImportSkipped: failing,
  DuplicateSourceEntries: failing,
  DuplicateTargetEntries: failing,
  SchemaPropertyCanOnlyAcceptValue: failing,
  sentOtherwise: [],
  // Whom Entra no longer tries, it does not log.
  notSent: ['escrows-pruned'],
};

/** They speak of everybody at once. */
const nobody = ['nobody-in-aws', 'nobody-from-entra'];

/** Nobody knows who is missing. */
const peopleNotKnown = ['UsersInSync/NoCycles', 'UsersInSync/LicenceMissing'];

/** Why somebody is not, or not active, in AWS. Pure. */
export function missingCause(
  { hindrance }: PersonTruth,
  truth: Truth,
  isEverybody: boolean,
): Cause {
  const how = hindrance ?? 'notSent';
  const cycle = cycleNaming(truth);
  return {
    text: `missing ${how}`,
    hindrance: how,
    rules: [
      ...cycle.rules,
      ...lateRules(truth),
      ...named[how],
      ...arrivalRules('newcomer', how),
      ...(isEverybody ? nobody : []),
    ],
    unknown: [...peopleNotKnown, ...(cycle.unknown ?? [])],
  };
}

/** Why somebody whom Entra no longer has in scope is still active in AWS. Pure. */
export function leftCause(truth: Truth): Cause {
  const cycle = cycleNaming(truth);
  return {
    text: 'still in AWS',
    rules: [
      ...cycle.rules,
      ...lateRules(truth),
      ...leaverRules,
      'deletions-held',
    ],
    unknown: [...peopleNotKnown, ...(cycle.unknown ?? [])],
  };
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
  ...nobody,
  'deletions-held',
  ...accessCause.rules,
  ...assignmentsCause.rules,
  ...groupsCause.rules,
];
