import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { PermissionSet } from '../../identityCenter/PermissionSets';
import { ExistingAccess } from './ExistingAccess';
import { PermissionSetChange } from './PermissionSetPlan';
import { assignPermissionSets } from './assignPermissionSets';

type Assignment = Extract<PermissionSetChange, { kind: 'assign' }>;

/**
 * Carries out a plan: one permission set after the other, as AWS provisions only three at
 * a time, and then all assignments.
 *
 * @throws CloudError when a permission set cannot be made as specified
 * @throws StepBlockedError that names the assignments that failed, when all others are made
 */
export async function applyPermissionSets(options: {
  identityCenter: IdentityCenterClient;
  instanceArn: string;
  existing: ExistingAccess;
  changes: PermissionSetChange[];
  signal: AbortSignal;
  log(line: string): void;
}): Promise<void> {
  const { identityCenter, instanceArn, changes, signal } = options;
  const { permissionSets } = identityCenter;
  const sets = new Map<string, PermissionSet>(
    options.existing.permissionSets.map(set => [set.name, set]),
  );
  const assignments: Assignment[] = [];

  for (const change of changes) {
    signal.throwIfAborted();
    const set = sets.get(change.name);
    const arn = set?.arn ?? '';
    switch (change.kind) {
      case 'create':
        sets.set(
          change.name,
          await permissionSets.create(instanceArn, change.properties),
        );
        break;
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
      case 'provision':
        if (
          set &&
          (await permissionSets.listAccounts(instanceArn, arn)).length > 0
        ) {
          await permissionSets.provision(instanceArn, set);
        }
        break;
      case 'assign':
        assignments.push(change);
        break;
      default: {
        const unknown: never = change;
        throw new Error(`Unknown change: ${JSON.stringify(unknown)}`);
      }
    }
  }

  await assignPermissionSets({
    ...options,
    assignments: assignments.flatMap(
      ({ name, principal: { principalType, principal, id }, accountIds }) =>
        accountIds.map(accountId => ({
          name,
          principal: { principalType, principal },
          assignment: {
            accountId,
            permissionSetArn: sets.get(name)?.arn ?? '',
            principalType,
            principalId: id,
          },
        })),
    ),
  });
}
