import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { PersonTruth, SignInTruth, Truth } from 'cloud-simulator';

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
    | 'access';
  /** For everybody: it has stopped. */
  forEverybody: boolean;
  /** AWS asks no external identity provider. */
  isIdentitySource?: boolean;
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

/** Without people they are empty: they keep nothing going. */
const groupsName = 'groups';
/** Beyond the usual pause between two cycles. */
const lateHours = 3;

/**
 * What is not as it should be. Pure.
 *
 * @param specified - who is to find what, as far as single people are named
 */
export function problemsOf(
  truth: Truth,
  specified: readonly PermissionSetSpecification[] = [],
): Problem[] {
  const failing = truth.inScope.filter(person => refusalsOf(person).length > 0);
  const missing = failing.filter(isMissing);
  const refused = failing.filter(person => !isMissing(person));
  const isSignInStopped = stoppedBy(truth).signIn === true;
  const { provisioned } = truth.counts.activeOutOfScope;
  return [
    ...(refused.length
      ? [
          {
            kind: 'sign-in' as const,
            forEverybody: isSignInStopped,
            isIdentitySource: refused
              .flatMap(refusalsOf)
              .every(({ code }) =>
                ['noExternalProvider', 'elsewhere'].includes(code),
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
            forEverybody: isSignInStopped && refused.length === 0,
            text: `${missing.length} of ${truth.inScope.length} are not active in AWS`,
          },
        ]
      : []),
    ...(provisioned
      ? [
          {
            kind: 'people-left' as const,
            forEverybody: false,
            text: `${provisioned} who are not in scope are active in AWS`,
          },
        ]
      : []),
    ...provisioningProblems(truth),
    ...accessProblems(truth, specified),
  ];
}

/** Pure. */
export function stoppedBy(truth: Truth): Stopped {
  const { [groupsName]: _groups, ...people } = arrivalsOf(truth);
  const arrivals = Object.values(people);
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
  const failing = Object.entries(arrivalsOf(truth))
    .filter(([, arrives]) => !arrives)
    .map(([name]) => name);
  if (failing.length > 0) {
    return [
      {
        kind: 'provisioning',
        forEverybody: stoppedBy(truth).provisioning === true,
        text: `do not arrive: ${failing.join(', ')}`,
      },
    ];
  }
  return isLate(truth)
    ? [
        {
          kind: 'provisioning',
          forEverybody: false,
          text: `the next cycle comes at ${truth.nextCycleDue}`,
        },
      ]
    : [];
}

function accessProblems(
  truth: Truth,
  specified: readonly PermissionSetSpecification[],
): Problem[] {
  const lacking = specified.flatMap(({ name, assignments }) =>
    assignments.flatMap(({ principal, accountIds }) => {
      const person = truth.inScope.find(
        ({ userPrincipalName, inAws }) =>
          userPrincipalName === principal && inAws === 'active',
      );
      return accountIds.filter(
        id =>
          person &&
          !person.accounts.some(
            ({ accountId, permissionSets }) =>
              accountId === id && permissionSets.includes(name),
          ),
      );
    }),
  );
  return lacking.length > 0
    ? [
        {
          kind: 'access',
          forEverybody: false,
          text: `specified access is missing in ${lacking.join(', ')}`,
        },
      ]
    : [];
}

/** Everything comes with the next cycle, and that is long in coming. */
export function isLate({ nextCycleDue, at }: Truth): boolean {
  return (
    nextCycleDue !== null &&
    Date.parse(nextCycleDue) - Date.parse(at) > lateHours * 60 * 60_000
  );
}

/** What can be told to arrive, or not to. */
function arrivalsOf(truth: Truth): Record<string, boolean> {
  const { unassigned, disabled } = truth.leaverLosesAccess;
  return Object.fromEntries(
    Object.entries({
      newcomers: truth.newcomerArrives,
      changes: truth.changeArrives,
      'who is unassigned': unassigned,
      'who is disabled': disabled,
      [groupsName]: truth.groupsArrive,
    }).filter((entry): entry is [string, boolean] => entry[1] !== null),
  );
}

/** One for each way of signing in that does not work. */
export function refusalsOf({
  canSignIn,
}: PersonTruth): Array<Extract<SignInTruth, { ok: false }>> {
  return Object.values(canSignIn).flatMap((way: SignInTruth) =>
    way.ok ? [] : [way],
  );
}

/** AWS refuses because it has nobody of that name, or only somebody else of the mail. */
function isMissing(person: PersonTruth): boolean {
  return (
    person.inAws !== 'active' &&
    refusalsOf(person).every(
      ({ by, code }) =>
        by === 'aws' &&
        ['unknownUser', 'disabledUser', 'otherUserName'].includes(code),
    )
  );
}

function refusalTexts(people: PersonTruth[]): string {
  const codes = people
    .flatMap(refusalsOf)
    .map(({ by, code }) => `${by} ${code}`);
  return [...new Set(codes)].join(', ');
}
