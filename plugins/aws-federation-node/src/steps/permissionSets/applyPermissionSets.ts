import { isError } from '@backstage/errors';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { PermissionSet } from '../../identityCenter/PermissionSets';
import { ExistingAccess } from './ExistingAccess';
import { PermissionSetChange } from './PermissionSetPlan';
import { assignPermissionSets, FailedAssignment } from './assignPermissionSets';
import { describeUnfinished } from './describeUnfinished';
import { provisionInAccounts } from './provisionInAccounts';

type Assignment = Extract<PermissionSetChange, { kind: 'assign' }>;

/** What could not be done, although all else is. */
export interface Unfinished {
  /** What, how much of it and why, for people. */
  message: string;
  /** Names of the permission sets that are not as specified. */
  unmade: ReadonlySet<string>;
  unassigned: FailedAssignment[];
}

interface Options {
  identityCenter: IdentityCenterClient;
  instanceArn: string;
  existing: ExistingAccess;
  changes: PermissionSetChange[];
  /** Who or what gets nothing from this plan, and waits for somebody else, one sentence each. */
  open: string[];
  signal: AbortSignal;
  log(line: string): void;
}

/**
 * Carries out a plan: one permission set after the other, and then all assignments. What
 * fails stops neither the other accounts nor the other sets; a set that could not be made
 * as specified is brought to no account, and given to nobody.
 *
 * @returns undefined: everything is done
 */
export async function applyPermissionSets(
  options: Options,
): Promise<Unfinished | undefined> {
  const { changes, existing, signal } = options;
  const sets = new Map<string, PermissionSet>(
    existing.permissionSets.map(set => [set.name, set]),
  );
  const closedAccountIds = new Set(existing.closedAccounts.map(({ id }) => id));
  const unmade = new Set<string>();
  const outdated = new Map<string, number>();
  const failures: string[] = [];

  for (const change of changes) {
    signal.throwIfAborted();
    const set = sets.get(change.name);
    if (change.kind === 'assign' || unmade.has(change.name)) continue;
    try {
      if (change.kind === 'create') {
        const { permissionSets } = options.identityCenter;
        sets.set(
          change.name,
          await permissionSets.create(options.instanceArn, change.properties),
        );
      } else if (set && change.kind === 'provision') {
        const inAccounts = await provisionInAccounts({
          ...options,
          permissionSets: options.identityCenter.permissionSets,
          set,
          closedAccountIds,
        });
        if (inAccounts.length > 0) outdated.set(set.name, inAccounts.length);
        failures.push(...inAccounts);
      } else if (set && change.kind !== 'provision') {
        await changeSet(options, set, change);
      }
    } catch (error) {
      signal.throwIfAborted();
      unmade.add(change.name);
      failures.push(
        isError(error)
          ? error.message
          : `AWS could not change permission set "${change.name}".`,
      );
    }
  }

  const wanted = changes.filter(
    (change): change is Assignment => change.kind === 'assign',
  );
  const assignments = wanted
    .filter(({ name }) => !unmade.has(name))
    .flatMap(({ name, principal, accountIds }) =>
      accountIds.map(accountId => ({
        name,
        principal,
        assignment: {
          accountId,
          permissionSetArn: sets.get(name)?.arn ?? '',
          principalType: principal.principalType,
          principalId: principal.id,
        },
      })),
    );
  const unassigned = await assignPermissionSets({ ...options, assignments });
  const unfinished = describeUnfinished({
    unmade: [...unmade],
    withheld: wanted
      .filter(({ name }) => unmade.has(name))
      .reduce((sum, { accountIds }) => sum + accountIds.length, 0),
    outdated,
    unassigned: unassigned.length,
    tried: assignments.length,
    reasons: [...failures, ...unassigned.map(({ reason }) => reason)],
    open: options.open,
  });
  unfinished?.further.forEach(reason => options.log(reason));
  return unfinished && { message: unfinished.message, unmade, unassigned };
}

async function changeSet(
  { identityCenter: { permissionSets }, instanceArn }: Options,
  { arn }: PermissionSet,
  change: Exclude<
    PermissionSetChange,
    { kind: 'create' | 'provision' | 'assign' }
  >,
): Promise<void> {
  switch (change.kind) {
    case 'update':
      await permissionSets.update(instanceArn, change.properties);
      break;
    case 'attach':
      await permissionSets.attachManagedPolicy(
        instanceArn,
        arn,
        change.policyArn,
      );
      break;
    case 'attachCustomer':
      await permissionSets.attachCustomerManagedPolicy(
        instanceArn,
        arn,
        change.policy,
      );
      break;
    case 'inlinePolicy':
      await permissionSets.putInlinePolicy(instanceArn, arn, change.document);
      break;
    case 'boundary':
      await permissionSets.putPermissionsBoundary(
        instanceArn,
        arn,
        change.policyArn,
      );
      break;
    default: {
      const unknown: never = change;
      throw new Error(`Unknown change: ${JSON.stringify(unknown)}`);
    }
  }
}
