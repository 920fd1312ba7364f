import { SimulatorContext } from '../../SimulatorContext';
import { AwsOrganizationState } from '../../state/AwsOrganizationState';
import { PermissionSetState } from '../../state/PermissionSetState';
import { principalGroupIds } from './principalGroupIds';
import { settleAsyncWrites } from './settleAsyncWrites';

/** The accounts in which a user has a permission set, directly or by a group. */
export function accountAccessOf(options: {
  context: Pick<SimulatorContext, 'store' | 'clock'>;
  organization: AwsOrganizationState;
  userId: string;
}): Array<{
  account: AwsOrganizationState['accounts'][number];
  permissionSets: PermissionSetState[];
}> {
  const { context, organization, userId } = options;
  const instance = organization.identityCenter;
  if (!instance) return [];
  const { store, clock } = context;
  settleAsyncWrites({ organization, instance, store, now: clock.now() });
  const principalIds = [userId, ...principalGroupIds(instance, userId)];
  const assignments = (instance.accountAssignments ?? []).filter(each =>
    principalIds.includes(each.principalId),
  );
  return organization.accounts
    .filter(({ state = 'ACTIVE' }) => state === 'ACTIVE')
    .map(account => ({
      account,
      permissionSets: instance.permissionSets.filter(set =>
        assignments.some(
          each =>
            each.accountId === account.id && each.permissionSetArn === set.arn,
        ),
      ),
    }))
    .filter(({ permissionSets }) => permissionSets.length > 0);
}
