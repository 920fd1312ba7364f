import {
  ConditionType,
  conditions as table,
  FederationStatus,
  PermissionSetSpecification,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Truth } from 'cloud-simulator';
import { isLate, Problem, problemsOf, stoppedBy } from './problemsOf';

/** What people read of a federation. */
export type Verdict = Pick<
  FederationStatus,
  'word' | 'findings' | 'conditions'
>;

/** What is so, beside the truth of the clouds. */
export interface Circumstances {
  /** Whether no public API shows a problem. */
  isUnseen(problem: Problem): boolean;
  /** Provisioning has run at least once. */
  hasRun: boolean;
  /** The portal has a specification of the federation. */
  isSpecified: boolean;
  /** Permission sets that people are to find, in accounts that are open. */
  wantedAccess?: readonly PermissionSetSpecification[];
  /** The portal says that it paused provisioning, and why: no alarm. */
  isPausedOnPurpose?: boolean;
  /** Entra says itself that the job is in quarantine. */
  isQuarantined: boolean;
}

/** The conditions that speak of a kind of problem, but for the identity source. */
const aboutProblem: Record<Problem['kind'], readonly ConditionType[]> = {
  'sign-in': [
    'InstanceReady',
    'ApplicationReady',
    'SamlReady',
    'CertificateValid',
  ],
  access: ['InstanceReady', 'AccessReady'],
  'people-missing': [
    'InstanceReady',
    'ApplicationReady',
    'CredentialsValid',
    'MappingsReady',
    'ProvisioningRunning',
    'UsersInSync',
  ],
  'people-left': [
    'CredentialsValid',
    'MappingsReady',
    'ProvisioningRunning',
    'UsersInSync',
  ],
  provisioning: [
    'InstanceReady',
    'ApplicationReady',
    'CredentialsValid',
    'MappingsReady',
    'ProvisioningRunning',
    'UsersInSync',
  ],
};

/**
 * What is wrong with a verdict, one line each; empty when it is right. *Healthy* is right
 * only without a problem, *Broken* only when something has stopped for everybody, and each
 * problem must be named by a finding or by an unknown condition of what it is about. Pure.
 */
export function judge(
  verdict: Verdict,
  truth: Truth,
  circumstances: Circumstances,
): string[] {
  const seen = problemsOf(truth, circumstances.wantedAccess).filter(
    problem => !circumstances.isUnseen(problem),
  );
  return [
    ...wordErrors(verdict, truth, seen, circumstances),
    ...claimErrors(verdict, truth, circumstances),
  ];
}

function wordErrors(
  verdict: Verdict,
  truth: Truth,
  seen: Problem[],
  { hasRun, isSpecified, isQuarantined, isPausedOnPurpose }: Circumstances,
): string[] {
  const { word } = verdict;
  const stopped = stoppedBy(truth);
  switch (word) {
    case 'Healthy':
      return seen.map(({ text }) => `Healthy, and ${text}`);
    case 'Broken':
      return stopped.signIn === false &&
        stopped.provisioning === false &&
        !isQuarantined &&
        !isLate(truth)
        ? ['Broken, and neither sign-in nor provisioning has stopped']
        : [];
    case 'Degraded':
    case 'Partly unknown':
      return [
        ...seen
          .filter(
            problem =>
              problem.forEverybody &&
              !(isPausedOnPurpose && problem.kind === 'provisioning') &&
              // Then the card says that nobody knows it.
              !isUnknown(verdict, problem),
          )
          .map(({ text }) => `${word}, and for everybody: ${text}`),
        ...unnamed(verdict, seen),
      ];
    case 'Unknown':
      return unnamed(verdict, seen);
    case 'Setting up':
      return hasRun && !verdict.conditions.some(isJobUnread)
        ? ['Setting up, and provisioning has run']
        : [];
    case 'Not federated':
      return isSpecified || problemsOf(truth).length === 0
        ? ['Not federated, and it is']
        : [];
    default:
      return [`The word is ${word}`];
  }
}

/** Then nobody can know that it has run since, be it of another application. */
function isJobUnread({ type, reason }: Verdict['conditions'][number]): boolean {
  return (
    ['ProvisioningRunning', 'ApplicationReady'].includes(type) &&
    reason === 'NotRead'
  );
}

/** That no API tells the identity source is said of nothing but the identity source. */
function conditionsAbout({
  kind,
  isIdentitySource,
}: Problem): readonly ConditionType[] {
  return isIdentitySource
    ? [...aboutProblem[kind], 'IdentitySourceReady']
    : aboutProblem[kind];
}

function isUnknown({ conditions }: Verdict, problem: Problem): boolean {
  return conditions.some(
    ({ type, status }) =>
      status === 'Unknown' && conditionsAbout(problem).includes(type),
  );
}

/** A word between good and bad needs a reason, and each problem one of its own. */
function unnamed(verdict: Verdict, seen: Problem[]): string[] {
  const named = new Set<ConditionType>([
    ...verdict.findings
      .filter(
        ({ severity, effect }) => severity !== 'info' || effect !== 'none',
      )
      .map(({ condition }) => condition),
    ...verdict.conditions
      .filter(({ status }) => status === 'Unknown')
      .map(({ type }) => type),
  ]);
  const { word } = verdict;
  const missing = seen
    .filter(problem => !conditionsAbout(problem).some(type => named.has(type)))
    .map(({ text }) => `${word}, and nothing tells that ${text}`);
  const hasReason = Object.keys(table).some(type =>
    named.has(type as ConditionType),
  );
  return [...missing, ...(hasReason ? [] : [`${word} without a reason`])];
}

/** Nothing may be told to have stopped that goes on. */
function claimErrors(
  { findings }: Verdict,
  truth: Truth,
  { isQuarantined }: Circumstances,
): string[] {
  const stopped = stoppedBy(truth);
  return findings.flatMap(({ effect, rule, reason, title }) => {
    const isFalse =
      (effect === 'sign-in-stopped' && stopped.signIn === false) ||
      (effect === 'provisioning-stopped' &&
        stopped.provisioning === false &&
        !isQuarantined &&
        !isLate(truth));
    return isFalse ? [`${rule} ${reason} claims too much: ${title}`] : [];
  });
}
