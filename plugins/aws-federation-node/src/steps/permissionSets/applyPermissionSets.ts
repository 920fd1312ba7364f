import { isError } from '@backstage/errors';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { PermissionSet } from '../../identityCenter/PermissionSets';
import { StepBlockedError } from '../StepBlockedError';
import { ExistingAccess } from './ExistingAccess';
import { PermissionSetChange } from './PermissionSetPlan';
import { assignPermissionSets } from './assignPermissionSets';
import { provisionInAccounts } from './provisionInAccounts';

type Assignment = Extract<PermissionSetChange, { kind: 'assign' }>;

/** So many failures are told one by one. */
const mostFailures = 5;

interface Options {
  identityCenter: IdentityCenterClient;
  instanceArn: string;
  existing: ExistingAccess;
  changes: PermissionSetChange[];
  /** Who has not arrived in AWS yet and gets nothing from this plan, in one sentence. */
  awaited?: string;
  signal: AbortSignal;
  log(line: string): void;
}

/**
 * Carries out a plan: one permission set after the other, and then all assignments. What
 * fails stops neither the other accounts nor the other sets; a set that could not be made
 * as specified is brought to no account, and given to nobody.
 *
 * @throws StepBlockedError that names what failed, when all else is done
 */
export async function applyPermissionSets(options: Options): Promise<void> {
  const { changes, existing, signal } = options;
  const sets = new Map<string, PermissionSet>(
    existing.permissionSets.map(set => [set.name, set]),
  );
  const closedAccountIds = new Set(existing.closedAccounts.map(({ id }) => id));
  const unmade = new Set<string>();
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
        failures.push(
          ...(await provisionInAccounts({
            ...options,
            permissionSets: options.identityCenter.permissionSets,
            set,
            closedAccountIds,
          })),
        );
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

  const assignments = changes
    .filter((change): change is Assignment => change.kind === 'assign')
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
  throwFailures({
    failures,
    unassigned,
    assignments: assignments.length,
    awaited: options.awaited,
  });
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

function throwFailures(options: {
  /** Of permission sets and their accounts. */
  failures: string[];
  unassigned: string[];
  /** How many were tried. */
  assignments: number;
  awaited: string | undefined;
}): void {
  const { failures, unassigned, assignments, awaited } = options;
  const distinct = [...new Set([...failures, ...unassigned])];
  if (distinct.length === 0) return;
  const more = distinct.length - mostFailures;
  throw new StepBlockedError(
    'Permission sets',
    `${
      unassigned.length > 0
        ? `${unassigned.length} of ${assignments} assignments could not be made.`
        : 'Not everything could be done.'
    } ${distinct.slice(0, mostFailures).join(' ')}${
      more > 0 ? ` And ${more} more.` : ''
    } ${
      awaited
        ? `Everything else that can be done now is done. ${awaited}`
        : 'Everything else is done.'
    }`,
  );
}
