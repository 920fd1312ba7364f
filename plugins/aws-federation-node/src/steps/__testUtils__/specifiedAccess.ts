import { defaultPermissionSets } from '../permissionSets/defaultPermissionSets';
import { specification } from './stepContext';

/** Two permission sets, one of them for a group and a user. */
export function specifiedAccess() {
  const [administrator, powerUser] = defaultPermissionSets('aws');
  return {
    ...specification,
    permissionSets: [
      {
        ...administrator,
        assignments: [
          {
            principalType: 'GROUP' as const,
            principal: 'admins',
            accountIds: ['444444444444', '444444444445'],
          },
          {
            principalType: 'USER' as const,
            principal: 'ada@example.com',
            accountIds: ['444444444445'],
          },
        ],
      },
      powerUser,
    ],
  };
}
