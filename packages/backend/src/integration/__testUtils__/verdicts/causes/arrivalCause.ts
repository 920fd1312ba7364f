import { Arrival, ExportRefusal, Hindrance, Truth } from 'cloud-simulator';
import {
  applicationNotKnown,
  Cause,
  endpointNotKnown,
  logNotKnown,
  logToBeRead,
} from './Cause';
import { cycleNaming } from './cycleNaming';
import { subjectsOf } from './exportRefusals';
import { lateRules } from './lateCause';

/** Another job has sent her. */
const severalJobs = [
  'several-jobs/JobTakenOver',
  'several-jobs/SeveralJobsRun',
  // What one has sent on demand no status of it tells.
  'several-jobs/JobLeftOver',
];

/** The user in AWS is that of somebody else as well, who is sent there too. */
const sharedUser = 'user-shared/TwoPeopleOneUser';

/** Without one of these AWS takes nobody. */
const notMapped = [
  'required-mappings-missing/RequiredMappingsMissing',
  'required-mappings-missing/UserNameNotMapped',
];

/** AWS takes one of them. */
const sameForAll = 'constant-mappings/SameForAllPeople';

/** What stays away, or stays as it was. */
const ofArrival: Record<Arrival, readonly string[]> = {
  newcomer: [
    // Whom the filter does not let pass.
    'scoping-filter-differs',
    'people-mapping-off',
    'creates-off',
    ...notMapped,
    sameForAll,
    'doubled-targets',
    'active-mapping/ActiveInverted',
    'active-mapping/ActiveAlwaysFalse',
    'matching-attributes',
    'people-failing/PeopleFailing',
    'names-may-be-empty',
    // Who comes back.
    'mapping-not-always-applied/ActiveOnlyOnCreation',
  ],
  change: [
    sharedUser,
    'nobody-from-entra',
    'scoping-filter-differs',
    'people-mapping-off',
    'updates-off',
    'mapping-not-always-applied/NamesOnlyOnCreation',
    ...notMapped,
    sameForAll,
    'doubled-targets',
    'matching-attributes',
    'people-failing/PeopleFailing',
    ...severalJobs,
  ],
  unassigned: [
    sharedUser,
    'doubled-targets/MappedTwice',
    'nobody-from-entra',
    'people-mapping-off',
    'deletes-off',
    'required-mappings-missing/ActiveNotMapped',
    'active-mapping',
    'mapping-not-always-applied/ActiveOnlyOnCreation',
    'out-of-scope-kept',
    'people-failing/PeopleFailing',
    'settings-differ/ScopeDiffers',
    ...severalJobs,
  ],
  disabled: [
    sharedUser,
    'doubled-targets/MappedTwice',
    'nobody-from-entra',
    'people-mapping-off',
    'deletes-off',
    'required-mappings-missing/ActiveNotMapped',
    'active-mapping',
    'people-failing/PeopleFailing',
    'mapping-not-always-applied/ActiveOnlyOnCreation',
    ...severalJobs,
  ],
  group: [
    'group-mapping-differs/GroupsNotSent',
    'constant-mappings/SameForAllGroups',
    'group-attributes',
    'group-changes-off',
    'mapping-not-always-applied/GroupsOnlyOnCreation',
    'groups-missing/GroupsLeftOut',
    'groups-missing/GroupsFilteredOut',
    'groups-failing/GroupsFailing',
  ],
  joined: [
    'group-attributes',
    'group-changes-off',
    'mapping-not-always-applied/GroupsOnlyOnCreation',
    'groups-failing/GroupsFailing',
  ],
  left: [
    sharedUser,
    'group-attributes',
    'group-changes-off',
    'mapping-not-always-applied/GroupsOnlyOnCreation',
    'mapping-not-always-applied/OnlyAdditions',
    'groups-failing/GroupsFailing',
  ],
};

/** How it was passed by: of the rules above these speak of it. */
const ofHindrance: Record<Hindrance, readonly string[]> = {
  // Those who were tried before stand for whoever comes.
  refused: [
    'people-failing/PeopleFailing',
    ...notMapped,
    'constant-mappings',
    'names-may-be-empty',
    'doubled-targets',
    'group-attributes',
    'groups-failing/GroupsFailing',
  ],
  // An action is off, or a filter leaves it out.
  EntrySynchronizationSkipped: [
    'scoping-filter-differs',
    'people-mapping-off',
    'creates-off',
    'updates-off',
    'deletes-off',
    'group-changes-off',
    'groups-missing/GroupsLeftOut',
    'groups-missing/GroupsFilteredOut',
    'out-of-scope-kept',
    'settings-differ/ScopeDiffers',
  ],
  // `active` stays as it is, be it that she is still in scope.
  RedundantExport: [
    'required-mappings-missing/ActiveNotMapped',
    'doubled-targets/MappedTwice',
    'active-mapping',
    'mapping-not-always-applied',
    'settings-differ/ScopeDiffers',
  ],
  NotEffectivelyEntitled: ['out-of-scope-kept', ...severalJobs],
  // Nothing fills what it is matched by.
  ImportSkipped: [...notMapped, 'matching-attributes', 'group-attributes'],
  DuplicateSourceEntries: [sameForAll, 'matching-attributes'],
  DuplicateTargetEntries: ['matching-attributes'],
  SchemaPropertyCanOnlyAcceptValue: ['people-failing/PeopleFailing'],
  sentOtherwise: [
    sharedUser,
    'doubled-targets/MappedTwice',
    'nobody-from-entra',
    'scoping-filter-differs',
    'settings-differ/ScopeDiffers',
    'active-mapping/ActiveInverted',
    'active-mapping/ActiveAlwaysFalse',
    ...notMapped,
    'constant-mappings',
    'mapping-not-always-applied',
    'group-attributes',
    'group-changes-off',
    ...severalJobs,
  ],
  notSent: [
    'people-mapping-off',
    // Whoever was purged is looked at no more.
    'deletes-off',
    // Without userName there is nothing to look for her by.
    ...notMapped,
    'matching-attributes',
    // Nothing that is sent has changed.
    'mapping-not-always-applied',
    'settings-differ/ScopeDiffers',
    'group-mapping-differs/GroupsNotSent',
  ],
};

/** Why something does not arrive. Pure. */
export function arrivalCause(arrival: Arrival, truth: Truth): Cause {
  const { cycleObstacle, hindrances, refusals } = truth;
  if (cycleObstacle) {
    return { text: `cycle ${cycleObstacle}`, ...cycleNaming(truth) };
  }
  const how = hindrances[arrival] ?? 'notSent';
  const exportRefusal = how === 'refused' ? refusals[arrival] : undefined;
  return {
    text: `${arrival} ${how}${describe(exportRefusal)}`,
    hindrance: how,
    exportRefusal,
    // What she has too much of others had before her.
    noted:
      arrival === 'newcomer' && how === 'SchemaPropertyCanOnlyAcceptValue'
        ? logNotKnown
        : undefined,
    // Whoever is disabled is taken out, unless another job has brought her there.
    isOfOne:
      (arrival === 'disabled' && how === 'NotEffectivelyEntitled') ||
      // Her the filter leaves out, and others it may mean.
      (arrival === 'newcomer' && !truth.newcomerPassesFilter),
    subjects: exportRefusal && subjectsOfArrival(arrival, exportRefusal),
    rules: [
      ...arrivalRules(arrival, how),
      ...(isLogged(how) ? [logToBeRead] : []),
      'nothing-arrives',
      ...(how === 'refused' ? ['retries-unexplained'] : []),
      ...lateRules(truth),
      ...applicationNotKnown,
      ...endpointNotKnown,
    ],
  };
}

/** Then those who were tried before stand for whoever comes, as far as the log was read. */
function isLogged(how: Hindrance): boolean {
  return ofHindrance[how].some(name => /^(people|groups)-failing/.test(name));
}

/**
 * What people-failing calls it. Somebody who is in AWS and is created anew could not be taken
 * over before: whatever AWS had against that names it.
 */
function subjectsOfArrival(
  arrival: Arrival,
  refusal: ExportRefusal,
): readonly string[] | undefined {
  return arrival === 'change' && refusal.write === 'create'
    ? undefined
    : subjectsOf(refusal);
}

function describe(refusal: ExportRefusal | undefined): string {
  return refusal ? ` ${refusal.write} ${refusal.status ?? 'by Entra'}` : '';
}

/** A group of which nothing else has changed is not sent where its members are not. */
const notSent = ['group-attributes/MembersNotMapped'];
/** What one job deletes the other looks for in vain, and brings back a cycle later. */
const deletedByAnother = ['several-jobs/SeveralJobsRun'];
/** The group of AWS, when one of those of its name in Entra goes. */
const goneWithAnother = ['groups-share-one', 'groups-missing/GroupsLost'];
/** What these say of the members of a group that is there. */
const ofMembers: Partial<
  Record<Arrival, Partial<Record<Hindrance, readonly string[]>>>
> = {
  joined: {
    notSent,
    refused: [...deletedByAnother, 'nobody-from-entra'],
    sentOtherwise: goneWithAnother,
  },
  left: {
    notSent,
    refused: [...deletedByAnother, 'nobody-from-entra'],
    sentOtherwise: [
      // After a failure Entra looks for the group anew, and AWS tells no members.
      'groups-failing/GroupsFailing',
      ...goneWithAnother,
    ],
  },
};

/** What names that something is passed by, by a cycle that goes through. Pure. */
export function arrivalRules(
  arrival: Arrival,
  how: Hindrance,
): readonly string[] {
  return [
    ...both(ofArrival[arrival], ofHindrance[how]),
    ...(ofMembers[arrival]?.[how] ?? []),
  ];
}

/** A rule of both, or a reason of it where one of them means no other. */
function both(one: readonly string[], other: readonly string[]): string[] {
  const isPart = (part: string, whole: string) =>
    part === whole || part.startsWith(`${whole}/`);
  return [
    ...one.filter(each => other.some(whole => isPart(each, whole))),
    ...other.filter(each => one.some(whole => isPart(each, whole))),
  ];
}

/** All that names why something does not arrive. */
export const arrivalNames: readonly string[] = [
  ...Object.values(ofArrival).flat(),
  ...Object.values(ofHindrance).flat(),
];

/** What names that a change of somebody, or that she leaves, does not arrive. */
export const changesAndPartings: readonly string[] = [
  ...ofArrival.change,
  ...ofArrival.unassigned,
  ...ofArrival.disabled,
].filter(name => !name.startsWith('people-failing'));

/** What names that a new group does not arrive. */
export const newGroups: readonly string[] = ofArrival.group.filter(
  name => !name.startsWith('groups-'),
);
