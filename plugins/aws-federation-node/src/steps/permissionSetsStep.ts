import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Step } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { findActiveInstance } from './findActiveInstance';
import { blocked, done, pending } from './inspections';
import { applyPermissionSets } from './permissionSets/applyPermissionSets';
import { describeMissing } from './permissionSets/describeMissing';
import { planPermissionSets } from './permissionSets/planPermissionSets';
import { readExistingAccess } from './permissionSets/readExistingAccess';

const title = 'Permission sets';

/**
 * The specified permission sets exist as specified, are provisioned, and are assigned.
 * Sets, policies and assignments that are not specified stay: taking access away is a
 * person's decision.
 * @public
 */
export const permissionSetsStep: Step = {
  id: 'permission-sets',
  title,
  kind: 'api',

  async inspect(context) {
    const wanted = context.specification.permissionSets ?? [];
    if (wanted.length === 0) {
      return done(
        'No permission sets are specified; those in AWS are left as they are.',
      );
    }
    const instance = await findActiveInstance(context);
    if ('obstacle' in instance) {
      return blocked(instance.obstacle);
    }
    const existing = await readExistingAccess({
      ...context,
      ...instance,
      wanted,
    });
    const { changes, extras, missing } = planPermissionSets(wanted, existing);
    const awaited =
      missing.length > 0
        ? [describeMissing(context.specification, missing)]
        : [];
    if (changes.length > 0) {
      const differences = `${changes.length} ${
        changes.length === 1 ? 'thing differs' : 'things differ'
      } from the specified permission sets.`;
      return pending(
        [differences, ...awaited].join(' '),
        ...changes.map(({ words }) => words),
      );
    }
    if (awaited.length > 0) {
      return pending(awaited.join(' '));
    }
    return done([describeAccess(wanted), ...extras].join(' '));
  },

  async apply(context) {
    const wanted = context.specification.permissionSets ?? [];
    const instance = await findActiveInstance(context);
    if ('obstacle' in instance) {
      throw new StepBlockedError(title, instance.obstacle);
    }
    const existing = await readExistingAccess({
      ...context,
      ...instance,
      wanted,
    });
    await applyPermissionSets({
      ...context,
      ...instance,
      existing,
      changes: planPermissionSets(wanted, existing).changes,
    });
    return {};
  },
};

function describeAccess(wanted: PermissionSetSpecification[]): string {
  const accounts = new Set(
    wanted.flatMap(({ assignments }) =>
      assignments.flatMap(({ accountIds }) => accountIds),
    ),
  );
  return `${
    wanted.length === 1
      ? '1 permission set is'
      : `${wanted.length} permission sets are`
  } as specified, assigned in ${accounts.size} ${
    accounts.size === 1 ? 'account' : 'accounts'
  }.`;
}
