import {
  Arrival,
  PersonTruth,
  RefusalTruth,
  SignInTruth,
  Truth,
} from 'cloud-simulator';
import { accessProblems } from './accessProblems';
import {
  arrivalCause,
  assignmentsCause,
  Cause,
  groupsCause,
  isLate,
  isOfPerson,
  lateCause,
  leftCause,
  leftOutCause,
  missingCause,
  refusalCause,
} from './causes';
import { different } from './different';
import { groupProblems } from './groupProblems';
import { lackingProblem } from './lackingProblem';
import { LackingSpecified } from './lackingSpecified';
import { SurplusMember } from './surplusMembers';
import { surplusProblem } from './surplusProblem';
import { WantedAccess } from './wantedAccess';

/** What goes wrong for people, whoever says so. */
export interface Problem {
  kind:
    | 'sign-in'
    /** Of who is in scope somebody is not, or not active, in AWS. */
    | 'people-missing'
    /** Somebody whom Entra no longer has in scope is active in AWS. */
    | 'people-left'
    /** What happens in Entra does not arrive in AWS. */
    | 'provisioning'
    /** Somebody gets in and does not find what is specified for her. */
    | 'access'
    /** Somebody who is specified does not have the application. */
    | 'assignments'
    /** A group of IAM Identity Center is not as specified. */
    | 'groups'
    /** A group that Entra should send is not in AWS. */
    | 'groups-missing'
    /** A specified group that the scoping filter of groups leaves out. */
    | 'leftOut'
    /** Somebody keeps the access of a group that she is not a member of. */
    | 'surplus'
    /** A group that Entra no longer sends is in AWS, with people in it. */
    | 'groups-left';
  /** For everybody: it has stopped. */
  forEverybody: boolean;
  /** Each by itself is to be named. */
  causes: Cause[];
  /** One line for the report of the test. */
  text: string;
}

/** Whether what the truth tells has stopped, as far as it can be told. */
export interface Stopped {
  /** Undefined: nobody should be able to sign in. */
  signIn: boolean | undefined;
  /** Undefined: only a newcomer could be tried, who may lack something of their own. */
  provisioning: boolean | undefined;
}

const arrivalWords: Record<Arrival, string> = {
  newcomer: 'newcomers',
  change: 'changes',
  unassigned: 'who is unassigned',
  disabled: 'who is disabled',
  group: 'groups',
  joined: 'who joins a group',
  left: 'who leaves a group',
};
const arrivalNames = Object.keys(arrivalWords) as Arrival[];
const ofGroups: Arrival[] = ['group', 'joined', 'left'];

/**
 * What is not as it should be. Pure.
 *
 * @param specified - who is to find what, as far as single people are named
 * @param lacking - what else is specified and not so
 * @param surplus - who keeps the access of a group that she is not a member of
 */
export function problemsOf(
  truth: Truth,
  specified: readonly WantedAccess[] = [],
  lacking: LackingSpecified = { assignments: [], groups: [], leftOut: [] },
  surplus: readonly SurplusMember[] = [],
): Problem[] {
  const failing = truth.inScope.filter(person => refusalsOf(person).length > 0);
  const missing = failing.filter(person =>
    refusalsOf(person).some(refusal => isAbsence(person, refusal)),
  );
  const refused = failing.filter(person => otherRefusals(person).length > 0);
  const isSignInStopped = stoppedBy(truth).signIn === true;
  const isEverybodyMissing =
    isSignInStopped && missing.length === truth.inScope.length;
  const { provisioned } = truth.counts.activeOutOfScope;
  return [
    ...(refused.length
      ? [
          {
            kind: 'sign-in' as const,
            forEverybody:
              isSignInStopped &&
              // Else it would go on if AWS had them.
              (!isEverybodyMissing ||
                truth.inScope.every(
                  person => otherRefusals(person).length === 2,
                )),
            causes: different(
              refused.flatMap(person =>
                otherRefusals(person).map(refusal =>
                  refusalCause(refusal, person),
                ),
              ),
            ),
            text: `${refused.length} of ${
              truth.inScope.length
            } are refused: ${refusalTexts(refused)}`,
          },
        ]
      : []),
    ...(missing.length
      ? [
          {
            kind: 'people-missing' as const,
            forEverybody: isEverybodyMissing,
            causes: different(
              missing.map(person =>
                missingCause(person, truth, isEverybodyMissing),
              ),
            ),
            text: `${missing.length} of ${truth.inScope.length} are not active in AWS`,
          },
        ]
      : []),
    ...(provisioned
      ? [
          {
            kind: 'people-left' as const,
            forEverybody: false,
            causes: different(truth.left.map(left => leftCause(left, truth))),
            text: `${provisioned} who are not in scope are active in AWS`,
          },
        ]
      : []),
    ...provisioningProblems(truth),
    ...accessProblems(truth, specified),
    ...lackingProblem('assignments', assignmentsCause, lacking),
    ...lackingProblem('groups', groupsCause, lacking),
    ...groupProblems(truth),
    ...lackingProblem('leftOut', leftOutCause(truth), lacking),
    ...surplusProblem(truth, surplus),
  ];
}

/** Pure. */
export function stoppedBy(truth: Truth): Stopped {
  const arrivals = arrivalNames
    // Without people groups are empty: they keep nothing going.
    .filter(name => !ofGroups.includes(name))
    .map(name => arrivalsOf(truth)[name])
    .filter(each => each !== undefined);
  return {
    signIn: truth.inScope.length
      ? truth.inScope.every(person => refusalsOf(person).length === 2)
      : undefined,
    provisioning: arrivals.every(arrives => !arrives)
      ? arrivals.length > 1 || undefined
      : false,
  };
}

function provisioningProblems(truth: Truth): Problem[] {
  const failing = arrivalNames.filter(
    name => arrivalsOf(truth)[name] === false,
  );
  if (failing.length > 0) {
    const causes = different(failing.map(name => arrivalCause(name, truth)));
    return [
      {
        kind: 'provisioning',
        // What AWS has against somebody tells nothing of the next one.
        forEverybody:
          stoppedBy(truth).provisioning === true &&
          // Some of what changes arrives.
          truth.hindrances.change !== 'sentOtherwise' &&
          !failing
            .filter(name => !ofGroups.includes(name))
            .map(name => arrivalCause(name, truth))
            .some(
              ({ exportRefusal, isOfOne }) =>
                isOfOne || (exportRefusal && isOfPerson(exportRefusal)),
            ),
        causes,
        text: `do not arrive: ${failing
          .map(name => arrivalWords[name])
          .join(', ')}`,
      },
    ];
  }
  return isLate(truth)
    ? [
        {
          kind: 'provisioning',
          forEverybody: false,
          causes: [lateCause],
          text: `the next cycle comes at ${truth.nextCycleDue}`,
        },
      ]
    : [];
}

/** What can be told to arrive, or not to. */
function arrivalsOf(truth: Truth): Partial<Record<Arrival, boolean>> {
  const { unassigned, disabled } = truth.leaverLosesAccess;
  const { joined, left } = truth.membershipFollows;
  return {
    newcomer: truth.newcomerArrives,
    change: truth.changeArrives ?? undefined,
    unassigned: unassigned ?? undefined,
    disabled: disabled ?? undefined,
    group: truth.groupsArrive ?? undefined,
    joined: joined ?? undefined,
    left: left ?? undefined,
  };
}

/** One for each way of signing in that does not work. */
export function refusalsOf({ canSignIn }: PersonTruth): RefusalTruth[] {
  return Object.values(canSignIn).flatMap((way: SignInTruth) =>
    way.ok ? [] : [way],
  );
}

/**
 * AWS refuses because it has nobody of that name, or only somebody else of the mail; or
 * because she has no name: userName and NameID come from the attribute that she lacks.
 */
function isAbsence(
  { inAws, hindrance }: PersonTruth,
  { by, code }: RefusalTruth,
): boolean {
  return (
    inAws !== 'active' &&
    by === 'aws' &&
    (['unknownUser', 'disabledUser', 'otherUserName'].includes(code) ||
      (code === 'nameIdFormat' && hindrance === 'ImportSkipped'))
  );
}

/** Those that would be so also if AWS had the person. */
function otherRefusals(person: PersonTruth): RefusalTruth[] {
  return refusalsOf(person).filter(refusal => !isAbsence(person, refusal));
}

function refusalTexts(people: PersonTruth[]): string {
  const codes = people
    .flatMap(refusalsOf)
    .map(({ by, code }) => `${by} ${code}`);
  return [...new Set(codes)].join(', ');
}
