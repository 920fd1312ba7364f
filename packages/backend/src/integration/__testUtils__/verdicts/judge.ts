import { FederationStatus } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Truth } from 'cloud-simulator';
import { baselessErrors } from './baselessErrors';
import { cautionErrors } from './cautionErrors';
import { Cause, isLate } from './causes';
import { claimErrors } from './claimErrors';
import { isMoreThanInformation } from './isMoreThanInformation';
import { LackingSpecified } from './lackingSpecified';
import { Problem, problemsOf, stoppedBy } from './problemsOf';
import { rulesNaming } from './rulesNaming';
import { SurplusMember } from './surplusMembers';
import { WantedAccess } from './wantedAccess';

/** What people read of a federation. */
export type Verdict = Pick<
  FederationStatus,
  'word' | 'findings' | 'conditions' | 'unread'
>;

/** Reasons of a condition for which one of its rules has not looked, or has not decided. */
const notLookedAt = ['NotRead', 'BeingConfirmed', 'BeingChanged'];

/** What is so, beside the truth of the clouds. */
export interface Circumstances {
  /** Whether no public API shows a problem. */
  isUnseen(problem: Problem): boolean;
  /** Whether Entra's log still names somebody, by the object id there, so that no gap hides it. */
  isLogged?(personId: string): boolean;
  /** Provisioning has run at least once. */
  hasRun: boolean;
  /** A job has brought people to AWS, and the portal has set none up. */
  ranBeforeThePortal?: boolean;
  /** People sign in through what no template has set up. */
  signsInByHand?: boolean;
  /** The portal has a specification of the federation. */
  isSpecified: boolean;
  /** Permission sets that people are to find, in accounts that are open. */
  wantedAccess?: readonly WantedAccess[];
  /** Whether somebody who is to get one is not in AWS; undefined: nobody has looked. */
  isAccessAwaited?: boolean;
  /** Whether AWS lacks an assignment for somebody or a group that it has. */
  isAccessMissing?: boolean;
  /** Whether Entra sends several people to one user of AWS. */
  isUserShared?: boolean;
  /** Whether a specified group has fewer members in AWS than it should. */
  isMemberMissing?: boolean;
  /** Who keeps the access of a group that she is not a member of. */
  surplus?: readonly SurplusMember[];
  /** Nobody has enabled attributes for access control in AWS. */
  ignoresClaims?: boolean;
  /** What else is specified and not so. */
  lacking?: LackingSpecified;
  /** The portal paused provisioning and recorded why: no alarm, whatever else is wrong with it. */
  isPausedOnPurpose?: boolean;
  /** Object ids in Entra of those whom a job could not send. */
  failingIds?: readonly string[];
  /** Entra says itself that the job is in quarantine. */
  isQuarantined: boolean;
  /** AWS refused whatever Entra tried last, and Entra has not tried again since. */
  isLastTryRefused?: boolean;
  /**
   * Whether what happened justifies a warning, `rule/Reason` or `Condition/Reason`, although
   * all is well; undefined: nobody says what happened.
   */
  isWarranted?(warning: string): boolean;
}

/**
 * What is wrong with a verdict, one line each; empty when it is right. *Healthy* is right
 * only without a problem, *Broken* only when something has stopped for everybody, and each
 * cause of a problem must be named: by a finding about it, or by what says that nobody knows
 * it. Pure.
 */
export function judge(
  verdict: Verdict,
  truth: Truth,
  circumstances: Circumstances,
): string[] {
  const problems = problemsOf(
    truth,
    circumstances.wantedAccess,
    circumstances.lacking,
    circumstances.surplus,
  );
  const seen = problems.flatMap(problem =>
    seenOf(problem, verdict, circumstances),
  );
  return [
    ...wordErrors(verdict, truth, seen, circumstances),
    ...claimErrors(verdict, truth, circumstances),
    ...(problems.length ? [] : needlessErrors(verdict, truth, circumstances)),
  ];
}

/** Where nothing is wrong: what hits nobody is told once. */
function needlessErrors(...told: Parameters<typeof baselessErrors>): string[] {
  const baseless = baselessErrors(...told);
  const [verdict, { inScope }, circumstances] = told;
  // Where nobody is to sign in, that all is well tells nothing.
  return baseless.length || inScope.length === 0
    ? baseless
    : cautionErrors(verdict, circumstances);
}

/** A problem without the causes that nobody can see: with those gone it may be for some. */
function seenOf(
  problem: Problem,
  { findings }: Verdict,
  { isUnseen, isLogged }: Pick<Circumstances, 'isUnseen' | 'isLogged'>,
): Problem[] {
  const causes = problem.causes.filter(
    cause =>
      !isUnseen({ ...problem, causes: [cause] }) &&
      !findings.some(
        ({ rule, reason }) =>
          cause.noted?.includes(`${rule}/${reason}`) &&
          !(cause.personId && isLogged?.(cause.personId)),
      ),
  );
  const forEverybody =
    problem.forEverybody && causes.length === problem.causes.length;
  return causes.length > 0 ? [{ ...problem, causes, forEverybody }] : [];
}

function wordErrors(
  verdict: Verdict,
  truth: Truth,
  seen: Problem[],
  {
    hasRun,
    ranBeforeThePortal,
    signsInByHand,
    isSpecified,
    isQuarantined,
    isPausedOnPurpose,
    isLastTryRefused,
  }: Circumstances,
): string[] {
  const { word } = verdict;
  const stopped = stoppedBy(truth);
  const goesOn = stopped.provisioning === false || isPausedOnPurpose;
  switch (word) {
    case 'Healthy':
      return seen.map(({ text }) => `Healthy, and ${text}`);
    case 'Broken':
      return [
        ...(stopped.signIn === false &&
        goesOn &&
        !isQuarantined &&
        !isLate(truth) &&
        !isToldByLastTry(verdict, isLastTryRefused)
          ? ['Broken, and neither sign-in nor provisioning has stopped']
          : []),
        ...unnamed(verdict, seen),
      ];
    case 'Degraded':
    case 'Partly unknown':
      return [
        ...seen
          .filter(
            problem =>
              problem.forEverybody &&
              !(isPausedOnPurpose && problem.kind === 'provisioning') &&
              // Then the card says that nobody knows it.
              !problem.causes.some(cause => isUnknown(verdict, cause)),
          )
          .map(({ text }) => `${word}, and for everybody: ${text}`),
        ...unnamed(verdict, seen),
      ];
    case 'Unknown':
      // Before it is adopted nothing is judged; the card says what could not be read.
      return unnamed(verdict, isSpecified ? seen : []);
    case 'Setting up':
      return (hasRun || ranBeforeThePortal) &&
        !verdict.conditions.some(isJobUnread)
        ? ['Setting up, and provisioning has run']
        : seen
            .filter(({ kind }) => signsInByHand && kind === 'sign-in')
            .map(({ text }) => `Setting up, and ${text}`);
    case 'Not federated':
      // Only if nothing connects the clouds: what has ever run does, be it that it fails.
      return isSpecified ||
        hasRun ||
        stopped.signIn === false ||
        stopped.provisioning === false
        ? ['Not federated, and it is']
        : [];
    default:
      return [`The word is ${word}`];
  }
}

/** It stands on what AWS answered last: that it would take them now nothing tells. */
function isToldByLastTry(
  { findings }: Verdict,
  isLastTryRefused: boolean | undefined,
): boolean {
  return Boolean(
    isLastTryRefused && findings.some(({ rule }) => rule === 'nothing-arrives'),
  );
}

/** Then nobody can know that it has run since, be it of another application. */
function isJobUnread({ type, reason }: Verdict['conditions'][number]): boolean {
  return (
    ['ProvisioningRunning', 'ApplicationReady'].includes(type) &&
    reason === 'NotRead'
  );
}

/** A word that is not good needs a reason, and each cause of a problem one of its own. */
function unnamed(verdict: Verdict, seen: Problem[]): string[] {
  const { word, findings, conditions } = verdict;
  const missing = seen.flatMap(({ text, causes }) => {
    const silent = causes.filter(cause => !isNamed(verdict, cause));
    return silent.length > 0
      ? [
          `${word}, and nothing names the cause (${silent
            .map(cause => cause.text)
            .join(', ')}): ${text}`,
        ]
      : [];
  });
  const hasReason =
    findings.some(isMoreThanInformation) ||
    conditions.some(({ status }) => status === 'Unknown') ||
    verdict.unread.some(({ knownAt }) => knownAt === undefined);
  return [...missing, ...(hasReason ? [] : [`${word} without a reason`])];
}

function isNamed(verdict: Verdict, cause: Cause): boolean {
  return findingsAbout(verdict, cause).length > 0 || isUnknown(verdict, cause);
}

/** Whether the card says that nobody knows whether it is so, or cannot know for how many. */
function isUnknown(verdict: Verdict, cause: Cause): boolean {
  const { conditions, unread } = verdict;
  const rules = rulesNaming(cause);
  return (
    findingsAbout(verdict, cause).some(
      ({ effect, rule, reason }) =>
        effect === 'not-known' || cause.extent?.includes(`${rule}/${reason}`),
    ) ||
    conditions.some(
      ({ type, status, reason }) =>
        status === 'Unknown' &&
        (cause.unknown?.includes(`${type}/${reason}`) ||
          (notLookedAt.includes(reason) &&
            rules.some(
              ({ condition, reads }) =>
                condition === type &&
                (reason !== 'NotRead' || mayBeUnread(verdict, reads)),
            ))),
    ) ||
    unread.some(
      ({ part, knownAt }) =>
        knownAt === undefined &&
        rules.some(({ reads }) => reads.some(name => name === part)),
    )
  );
}

/** Without an unread part the application is not known, and nothing of it is. */
function mayBeUnread({ unread }: Verdict, reads: readonly string[]): boolean {
  return unread.length === 0 || unread.some(({ part }) => reads.includes(part));
}

function findingsAbout({ findings }: Verdict, cause: Cause) {
  return findings.filter(
    each =>
      isMoreThanInformation(each) &&
      (cause.rules.includes(each.rule) ||
        cause.rules.includes(`${each.rule}/${each.reason}`)) &&
      isAboutThem(each, cause),
  );
}

/** A finding about single people tells what AWS has against them, and who they are. */
function isAboutThem(
  { rule, subject = '', affectedIds }: Verdict['findings'][number],
  { subjects, personId }: Cause,
): boolean {
  if (rule !== 'people-failing') return true;
  return (
    (!subjects || subjects.includes(subject)) &&
    (!personId || Boolean(affectedIds?.includes(personId)))
  );
}
