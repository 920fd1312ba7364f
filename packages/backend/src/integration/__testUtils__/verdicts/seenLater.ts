import { FederationStatus } from '@aws-federation/backstage-plugin-aws-federation-common';
import { jobsOf, RefusalTruth } from 'cloud-simulator';
import { Problem, refusalsOf } from './problemsOf';
import { hasTriedSince } from './hasTriedSince';
import { isNobodyToSignIn } from './isNobodyToSignIn';
import { isLinkedTwice } from './isUserShared';
import { rulesNaming } from './rulesNaming';
import { Seen } from './Seen';

/** A problem that two looks cannot show yet. */
export interface SeenLater {
  id: string;
  /** Minutes since it happened: then it must be told. */
  withinMinutes: number;
  delays(
    problem: Problem,
    seen: Seen & {
      status: Pick<FederationStatus, 'findings' | 'unread' | 'conditions'>;
    },
  ): boolean;
}

const hour = 60;
const aDayAndAnHour = 25 * hour;
const twoCyclesAndOneToBelieveIt = 140;
/** A cycle comes within forty minutes, and two looks follow. */
const aCycle = 60;
const threeHoursAndACycle = 3 * hour + aCycle;
/** Such a part is read an hour after the last time, and looked at with the next check. */
const anHourlyPart = 70;
/** Such a part is read six hours after the last time, or when a person asks. */
const aDeepPart = 6 * hour + 20;

/** What a claims mapping policy or a token issuance policy makes AWS refuse. */
const ofPolicies: ReadonlyArray<RefusalTruth['code']> = [
  'unknownUser',
  'otherUserName',
  'nameIdFormat',
  'accessControl',
  'assertionNotSigned',
  'samlVersion',
];

/** All that may be told later than two looks, ten minutes apart, after it happened. */
export const seenLater: readonly SeenLater[] = [
  {
    // Until two cycles could have come, a job that Entra passes by looks like every other.
    id: 'cycles that do not come',
    withinMinutes: twoCyclesAndOneToBelieveIt,
    delays: (problem, { truth }) =>
      truth.cycleObstacle === 'passedOver' && isForCycles(problem),
  },
  {
    // Everything is said to have stopped after a day: a large cycle may take hours.
    id: 'cycles that are late',
    withinMinutes: aDayAndAnHour,
    delays: (problem, { truth, status }) =>
      truth.cycleObstacle === 'passedOver' &&
      isForCycles(problem) &&
      status.findings.some(({ rule }) =>
        ['cycle-late', 'job-never-ran', 'initial-cycle-running'].includes(rule),
      ),
  },
  {
    // Other cycles are over in minutes: in the first hour it looks like them.
    id: 'a restart in many runs',
    withinMinutes: hour + 20,
    delays: (problem, { state: { servicePrincipal } }) =>
      isForCycles(problem) &&
      jobsOf(servicePrincipal).some(({ slowInitialCycle }) => slowInitialCycle),
  },
  {
    // It counts until two checks after it was due; the card says what is unread.
    id: 'parts that cannot be read',
    withinMinutes: hour + 30,
    delays: ({ causes }, { status }) =>
      causes.every(cause =>
        rulesNaming(cause).some(({ reads }) =>
          reads.some(name => status.unread.some(({ part }) => part === name)),
        ),
      ),
  },
  {
    // What nobody has tried yet nobody has logged.
    id: 'what the next cycle tries',
    withinMinutes: aCycle,
    delays: ({ kind, causes }, seen) =>
      (kind === 'people-missing' ||
        kind === 'people-left' ||
        isOfGroups(kind) ||
        (kind === 'provisioning' &&
          causes.every(({ hindrance }) => hindrance === 'refused'))) &&
      !hasTriedSince(seen),
  },
  {
    // Entra tries again before anybody has to do something.
    id: 'trouble that may pass',
    withinMinutes: aCycle + hour + 20,
    delays: ({ kind, causes }, { status }) =>
      causes.every(({ hindrance, left, subjects, personId }) =>
        subjects
          ? subjects.includes('awsTrouble')
          : (hindrance ?? left?.hindrance) === 'refused' &&
            status.findings.some(
              ({ reason, affectedIds }) =>
                reason ===
                  (isOfGroups(kind) ? 'GroupsWaiting' : 'PeopleWaiting') &&
                (!personId || affectedIds?.includes(personId)),
            ),
      ),
  },
  {
    // Without the log only that Entra goes on trying tells it, which it does for an hour or two.
    id: 'failures that no licence tells',
    withinMinutes: threeHoursAndACycle,
    delays: ({ causes }, { status }) =>
      causes.every(
        ({ hindrance, left }) => (hindrance ?? left?.hindrance) === 'refused',
      ) &&
      status.findings.some(
        ({ rule, reason }) =>
          rule === 'escrows-growing' && reason === 'Retried',
      ) &&
      status.conditions.some(({ reason }) => reason === 'LicenceMissing'),
  },
  {
    // The guard counts deletions when a cycle begins, and stops that cycle.
    id: 'the guard against accidental deletions',
    withinMinutes: aCycle,
    delays: ({ causes }, seen) =>
      causes.every(({ text }) => text === 'cycle tooManyDeletes') &&
      !hasTriedSince(seen),
  },
  {
    // Whom, or what group, a job that begins anew has not looked for in AWS, it leaves there.
    id: 'people whom the job looks for again',
    withinMinutes: aCycle,
    delays: ({ kind, causes }, { truth, state: { job } }) =>
      kind === 'provisioning' &&
      causes.every(({ hindrance }) =>
        ['notSent', 'sentOtherwise', 'NotEffectivelyEntitled'].includes(
          hindrance ?? '',
        ),
      ) &&
      (truth.inScope.every(({ id }) => !job?.links[id]?.active) ||
        (causes.every(({ text }) => text === 'left sentOtherwise') &&
          !Object.values(job?.links ?? {}).some(
            ({ type }) => type === 'Group',
          ))),
  },
  {
    // Users are counted within the hour, for reading a large store takes minutes, and that
    // nobody is left is believed after a second look.
    id: 'users of AWS',
    withinMinutes: anHourlyPart + 10,
    delays: ({ kind, forEverybody }) =>
      kind === 'people-missing' && forEverybody,
  },
  {
    // A cycle that begins after they were seen has to leave them enabled.
    id: 'leavers while nobody is to sign in',
    withinMinutes: anHourlyPart + aCycle,
    delays: ({ kind }, seen) =>
      kind === 'people-left' && isNobodyToSignIn(seen),
  },
  {
    // Policies are read within the hour: nobody changes them by the day.
    id: 'what policies say',
    withinMinutes: anHourlyPart,
    delays: (
      { causes },
      { specification, state: { application, servicePrincipal } },
    ) =>
      causes.every(
        ({ refusal }) => refusal && ofPolicies.includes(refusal.code),
      ) &&
      // Also where one is taken away that the specified attribute needs.
      (specification?.provisioning?.userNameAttribute === 'mail' ||
        [
          servicePrincipal?.simulated.claimsMappingPolicyIds,
          servicePrincipal?.simulated.tokenIssuancePolicyIds,
          application?.simulated?.tokenIssuancePolicyIds,
        ].some(ids => ids?.length)),
  },
  {
    // Who of the members of a group is a guest takes reading the whole group.
    id: 'guests',
    withinMinutes: aDeepPart,
    delays: ({ causes }, { truth, state: { tenant } }) =>
      truth.inScope.some(person => !refusalsOf(person).some(isUnknownName)) &&
      causes.every(({ refusal }) => isUnknownName(refusal)) &&
      truth.inScope
        .filter(({ inAws }) => inAws === 'active')
        .every(
          person =>
            !refusalsOf(person).some(isUnknownName) ||
            person.userPrincipalName.includes('#EXT#') ||
            // What Entra sends on requests alone is never told, with guests or without.
            (tenant.nameIdOfRequests !== undefined && person.unsolicited.ok),
        ),
  },
  {
    // Nothing tells since when somebody is a member: a cycle that left her out is logged, and
    // another one, that has begun since she was seen in the group, must not send her.
    id: 'members of a group that Entra does not take',
    withinMinutes: 2 * aCycle + anHourlyPart,
    delays: ({ causes }, { state: { tenant, servicePrincipal } }) =>
      causes.every(
        ({ hindrance, personId }) =>
          hindrance === 'NotEffectivelyEntitled' &&
          tenant.groups.some(
            ({ id, members }) =>
              members.includes(personId ?? '') &&
              servicePrincipal?.simulated.appRoleAssignments.some(
                ({ principalId }) => principalId === id,
              ),
          ),
      ),
  },
  {
    // Groups are compared within the hour, and believed to be lost a whole cycle later.
    id: 'groups of AWS',
    withinMinutes: anHourlyPart + aCycle,
    delays: ({ kind, causes }) =>
      // Of one that Entra tried its log tells.
      kind === 'groups-missing' &&
      causes.every(({ hindrance }) =>
        ['notSent', 'sentOtherwise', 'EntrySynchronizationSkipped'].includes(
          hindrance ?? '',
        ),
      ),
  },
  {
    // It goes with another one of its name, and is missed as every other.
    id: 'groups that share one of AWS',
    withinMinutes: anHourlyPart + aCycle,
    delays: ({ kind, causes }, { truth, state }) =>
      kind === 'provisioning' &&
      causes.every(
        ({ text, hindrance }) =>
          /^(joined|left) /.test(text) &&
          ['notSent', 'sentOtherwise'].includes(hindrance ?? ''),
      ) &&
      Boolean(
        truth.groups?.some(
          ({ id, isInAws }) => !isInAws || isLinkedTwice(id, state),
        ),
      ),
  },
  {
    // Groups are held against their filter within the hour, and whenever it changes.
    id: 'groups that get another name',
    withinMinutes: anHourlyPart,
    delays: ({ kind, causes }, { truth, state: { servicePrincipal } }) =>
      (kind === 'leftOut' ||
        (kind === 'provisioning' &&
          causes.every(({ text }) => text.startsWith('group ')))) &&
      Boolean(
        truth.groups?.some(
          ({ id, displayName, passesFilter }) =>
            !passesFilter &&
            servicePrincipal?.simulated.appRoleAssignments.some(
              ({ principalId, principalDisplayName }) =>
                principalId === id && principalDisplayName !== displayName,
            ),
        ),
      ),
  },
  {
    // Members are compared within the hour, and missed, or told surplus, a whole cycle later.
    id: 'members of groups in AWS',
    withinMinutes: anHourlyPart + aCycle,
    delays: ({ kind, causes }) =>
      kind === 'surplus' ||
      (kind === 'access' && causes.every(({ member }) => member)),
  },
  {
    // Access is compared within the hour: each permission set takes requests of its own.
    id: 'specified access',
    withinMinutes: anHourlyPart,
    delays: ({ kind }) => kind === 'access' || kind === 'groups',
  },
];

/** What arrives, or does not, with a cycle. */
function isForCycles({ kind, causes }: Problem): boolean {
  return (
    kind === 'provisioning' ||
    isOfGroups(kind) ||
    kind === 'surplus' ||
    kind.startsWith('people-') ||
    (kind === 'access' && causes.every(({ member }) => member))
  );
}

/** They are not in AWS, or still there. */
function isOfGroups(kind: Problem['kind']): boolean {
  return kind === 'groups-missing' || kind === 'groups-left';
}

function isUnknownName(refusal: RefusalTruth | undefined): boolean {
  return (
    refusal?.by === 'aws' &&
    ['unknownUser', 'otherUserName'].includes(refusal.code)
  );
}
