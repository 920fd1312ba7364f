import { FederationStatus } from '@aws-federation/backstage-plugin-aws-federation-common';
import { jobsOf, RefusalTruth } from 'cloud-simulator';
import { Problem, refusalsOf } from './problemsOf';
import { hasTriedSince, isNobodyToSignIn, Seen } from './unseenStates';

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
/** A cycle comes within forty minutes, and two looks follow. */
const aCycle = 60;
/** Such a part is read an hour after the last time, and looked at with the next check. */
const anHourlyPart = 70;
/** Such a part is read six hours after the last time, or when a person asks. */
const aDeepPart = 6 * hour + 20;

/** All that may be told later than two looks, ten minutes apart, after it happened. */
export const seenLater: readonly SeenLater[] = [
  {
    // Until it is late, a job that Entra passes by looks like every other.
    id: 'cycles that do not come',
    withinMinutes: aDayAndAnHour,
    delays: ({ kind }, { truth, state: { servicePrincipal } }) =>
      kind !== 'sign-in' &&
      (truth.nextCycleDue === null ||
        jobsOf(servicePrincipal).some(({ stalled }) => stalled)),
  },
  {
    // Other cycles are over in minutes: in the first hour it looks like them.
    id: 'a restart in many runs',
    withinMinutes: hour + 20,
    delays: ({ kind }, { state: { servicePrincipal } }) =>
      kind !== 'sign-in' &&
      jobsOf(servicePrincipal).some(({ slowInitialCycle }) => slowInitialCycle),
  },
  {
    // It counts until two checks after it was due; the card says what is unread.
    id: 'parts that cannot be read',
    withinMinutes: hour + 30,
    delays: (_, { status }) => status.unread.length > 0,
  },
  {
    // What nobody has tried yet nobody has logged.
    id: 'what the next cycle tries',
    withinMinutes: aCycle,
    delays: ({ kind, causes }, seen) =>
      (kind === 'people-missing' ||
        kind === 'people-left' ||
        kind === 'groups-missing' ||
        (kind === 'provisioning' &&
          causes.every(({ hindrance }) => hindrance === 'refused'))) &&
      !hasTriedSince(seen),
  },
  {
    // Entra tries again before anybody has to do something.
    id: 'trouble that may pass',
    withinMinutes: aCycle + hour + 20,
    delays: ({ kind, causes }, { status }) =>
      causes.every(({ hindrance, left, subjects }) =>
        subjects
          ? subjects.includes('awsTrouble')
          : (hindrance ?? left?.hindrance) === 'refused' &&
            status.findings.some(
              ({ reason }) =>
                reason ===
                (kind === 'groups-missing' ? 'GroupsWaiting' : 'PeopleWaiting'),
            ),
      ),
  },
  {
    // The guard counts deletions when a cycle begins, and stops that cycle.
    id: 'the guard against accidental deletions',
    withinMinutes: aCycle,
    delays: ({ kind }, seen) =>
      kind === 'provisioning' &&
      seen.state.servicePrincipal?.simulated.secrets
        .SyncNotificationSettings !== undefined &&
      !hasTriedSince(seen),
  },
  {
    // Whom a job that begins anew has not looked for in AWS, it does not take out there.
    id: 'people whom the job looks for again',
    withinMinutes: aCycle,
    delays: ({ kind }, { state: { job } }) =>
      kind === 'provisioning' && Object.keys(job?.links ?? {}).length === 0,
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
    delays: ({ kind }, { specification, state: { servicePrincipal } }) =>
      kind === 'sign-in' &&
      // Also where one is taken away that the specified attribute needs.
      (specification?.provisioning?.userNameAttribute === 'mail' ||
        [
          servicePrincipal?.simulated.claimsMappingPolicyIds,
          servicePrincipal?.simulated.tokenIssuancePolicyIds,
        ].some(ids => ids?.length)),
  },
  {
    // Who of the members of a group is a guest takes reading the whole group.
    id: 'guests',
    withinMinutes: aDeepPart,
    delays: ({ forEverybody, causes }, { truth }) =>
      !forEverybody &&
      causes.every(({ refusal }) => isUnknownName(refusal)) &&
      truth.inScope
        .filter(({ inAws }) => inAws === 'active')
        .every(
          person =>
            !refusalsOf(person).some(isUnknownName) ||
            person.userPrincipalName.includes('#EXT#'),
        ),
  },
  {
    // Groups are compared within the hour, and believed to be lost a whole cycle later.
    id: 'groups of AWS',
    withinMinutes: anHourlyPart + aCycle,
    delays: ({ kind, causes }, { truth }) =>
      kind === 'groups-missing' ||
      kind === 'leftOut' ||
      (kind === 'provisioning' &&
        causes.every(({ text }) => text.startsWith('group ')) &&
        Boolean(truth.groups?.every(({ passesFilter }) => !passesFilter))),
  },
  {
    // Access is compared within the hour: each permission set takes requests of its own.
    id: 'specified access',
    withinMinutes: anHourlyPart,
    delays: ({ kind }) => kind === 'access' || kind === 'groups',
  },
];

function isUnknownName(refusal: RefusalTruth | undefined): boolean {
  return (
    refusal?.by === 'aws' &&
    ['unknownUser', 'otherUserName'].includes(refusal.code)
  );
}
