import {
  Federation,
  FederationSpecification,
  ScopingFilter,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  describeGraphFilter,
  toGraphFilter,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { Hindrance, jobsOf, Truth } from 'cloud-simulator';
import { isLastTryRefused } from './isLastTryRefused';
import { isLogged } from './isLogged';
import { isPausedAsRecorded } from './isPausedAsRecorded';
import { isAnyUserShared } from './isUserShared';
import { Circumstances, judge } from './judge';
import { isMemberMissing, lackingSpecified } from './lackingSpecified';
import { Problem, problemsOf } from './problemsOf';
import { SeenLater, seenLater } from './seenLater';
import { objectMappingOf } from '../states/objectMappingOf';
import { StartingState } from '../states/StartingState';
import { surplusMembers } from './surplusMembers';
import { unseenStates } from './unseenStates';
import { isAccessAwaited, isAccessMissing, wantedAccess } from './wantedAccess';
import { World } from './World';

/** What the portal says of both clouds as they are, and what is wrong with it. */
export interface Judgement {
  federation: Federation;
  truth: Truth;
  /** What is not as it should be. */
  problems: Problem[];
  /** One line each; empty: the verdict is right. */
  errors: string[];
  /** Why all that is wrong may be right later; empty: it may not. */
  delays: SeenLater[];
}

/** Faults that hit more requests than these are how a cloud is, and no hiccup. */
const lastingRequests = 100_000;

/**
 * Compares what the card says with what is so.
 *
 * @param options.since - when the last of it happened
 * @param options.signedBefore - thumbprint of what Entra signed with when the portal had looked last
 * @param options.minutes - since then: what was to be seen by then is late no more
 * @param options.isWarranted - what the card may warn of although all is well; undefined: anything
 */
export async function judgeWorld(
  world: World,
  options: {
    since: Date;
    minutes: number;
    signedBefore?: string;
    isWarranted?: Circumstances['isWarranted'];
  },
): Promise<Judgement> {
  const { since, minutes, signedBefore, isWarranted } = options;
  const federation = await world.federation();
  const { recorded, specification, status } = federation;
  const { state } = world;
  const truth = asSpecified(
    await truthWithoutHiccups(world),
    specification,
    state,
  );
  const jobs = jobsOf(state.servicePrincipal).map(({ document }) => document);
  const failingIds = jobsOf(state.servicePrincipal).flatMap(
    ({ escrows, skips }) => Object.keys({ ...escrows, ...skips }),
  );
  const wanted = wantedAccess(specification, state);
  const lacking = lackingSpecified(specification, state, truth);
  const surplus = surplusMembers(specification, state);
  const problems = problemsOf(truth, wanted, lacking, surplus);
  const otherEndpoints = await world.otherEndpoints();
  const seen = {
    state,
    truth,
    recorded,
    specification,
    otherEndpoints,
    signedBefore,
    since,
    status,
  };
  const errorsBut = (isExcused: (problem: Problem) => boolean) =>
    judge(status, truth, {
      isUnseen: problem =>
        unseenStates.some(({ hides }) => hides(problem, seen)) ||
        isExcused(problem),
      isLogged: id => isLogged(id, state),
      hasRun:
        // What an application did that the portal never knew is no part of its federation.
        (recorded.applicationId?.value ?? state.servicePrincipal?.appId) ===
          state.servicePrincipal?.appId &&
        jobs.some(job => hasEnded(job.status)),
      ranBeforeThePortal:
        recorded.savedSettings === undefined &&
        // Another one tells nobody whom it has.
        state.identityCenter?.status === 'ACTIVE' &&
        state.identityCenter.users.some(
          ({ active, createdBy }) => active && createdBy === 'SCIM',
        ),
      signsInByHand:
        specification?.saml !== undefined &&
        specification.saml.signOnUrl === undefined &&
        state.identityCenter?.status === 'ACTIVE' &&
        state.identityCenter.users.some(({ active }) => active),
      isSpecified: specification !== undefined,
      wantedAccess: wanted,
      isAccessAwaited: isAccessAwaited(specification, state),
      isAccessMissing: isAccessMissing(specification, state),
      isMemberMissing: isMemberMissing(specification, state),
      isUserShared: isAnyUserShared(state),
      ignoresClaims:
        state.identityCenter?.status === 'ACTIVE' &&
        state.identityCenter.accessControl === undefined &&
        // Of an instance that AWS cannot decrypt nobody can know it.
        truth.cycleObstacle !== 'brokenKey',
      lacking,
      surplus,
      failingIds,
      // Not while another job works.
      isQuarantined:
        jobs.some(isQuarantined) &&
        !jobs.some(job => isStarted(job) && !isQuarantined(job)),
      isPausedOnPurpose: isPausedAsRecorded(state, recorded, new Date()),
      isLastTryRefused: isLastTryRefused(state),
      isWarranted,
    });
  const errors = errorsBut(() => false);
  const excuses = seenLater.filter(
    ({ withinMinutes, delays }) =>
      withinMinutes > minutes &&
      problems.some(problem =>
        problem.causes.some(cause =>
          delays({ ...problem, causes: [cause] }, seen),
        ),
      ),
  );
  const isExcused =
    errors.length > 0 &&
    errorsBut(problem => excuses.some(each => each.delays(problem, seen)))
      .length === 0;
  return {
    federation,
    truth,
    problems,
    errors,
    delays: isExcused ? excuses : [],
  };
}

/**
 * Where everybody in the tenant is meant, nobody leaves by losing an assignment, however a
 * cycle that goes through passes her by; where groups are not to be sent, nobody misses one,
 * and where they are, each that is not sent does not arrive; and whom a filter leaves out
 * that is meant, nobody misses.
 */
function asSpecified(
  told: Truth,
  specification: FederationSpecification | undefined,
  { job }: StartingState,
): Truth {
  const { provisioning } = specification ?? {};
  const { unassigned } = told.leaverLosesAccess;
  const isEverybodyMeant =
    provisioning?.scope === 'all' &&
    told.cycleObstacle === null &&
    unassigned === false;
  const { newcomer, change } = told.hindrances;
  const isFilterMeant = isMeant(provisioning?.scopingFilters, job);
  return {
    ...told,
    ...(provisioning?.groupsEnabled === false && {
      groups: null,
      groupsArrive: null,
      membershipFollows: { joined: null, left: null },
    }),
    ...(provisioning?.groupsEnabled &&
      job &&
      told.groups === null &&
      told.cycleObstacle === null && {
        groupsArrive: false,
        hindrances: { ...told.hindrances, group: 'notSent' as const },
      }),
    ...(isEverybodyMeant && {
      leaverLosesAccess: { ...told.leaverLosesAccess, unassigned: null },
    }),
    ...(isFilterMeant && isLeftOut(newcomer) && { newcomerArrives: true }),
    ...(isFilterMeant && isLeftOut(change) && { changeArrives: null }),
  };
}

/** Whom a filter does not let pass Entra passes by, or disables in AWS. */
function isLeftOut(hindrance: Hindrance | undefined): boolean {
  return (
    hindrance === 'EntrySynchronizationSkipped' || hindrance === 'sentOtherwise'
  );
}

/** Whether the filter of people is the one that is specified. */
function isMeant(
  filters: ScopingFilter[] | undefined,
  job: StartingState['job'],
): boolean {
  return Boolean(
    filters?.length &&
      describeGraphFilter(toGraphFilter(filters)) ===
        describeGraphFilter(objectMappingOf(job?.schema, 'User')?.scope),
  );
}

async function truthWithoutHiccups(world: World): Promise<Truth> {
  const { clouds } = world;
  const { faults } = clouds;
  clouds.faults = faults.filter(({ remaining }) => remaining > lastingRequests);
  const truth = await world.truth();
  clouds.faults = faults;
  return truth;
}

type JobDocument = ReturnType<typeof jobsOf>[number]['document'];

/** A cycle has come to an end, be it that single people failed in it. */
function hasEnded({
  steadyStateFirstAchievedTime: initialCycle,
  lastSuccessfulExecution,
  lastExecution,
}: JobDocument['status']): boolean {
  return (
    Boolean(lastSuccessfulExecution) ||
    lastExecution?.state === 'EntryLevelErrors' ||
    Boolean(initialCycle && !initialCycle.startsWith('0001'))
  );
}

function isQuarantined({ status }: JobDocument): boolean {
  return status.code === 'Quarantine';
}

function isStarted({ schedule }: JobDocument): boolean {
  return schedule.state === 'Active';
}
