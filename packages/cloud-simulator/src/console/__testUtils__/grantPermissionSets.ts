import { AwsOrganizationState } from '../../state/AwsOrganizationState';

/** Gives the first user one permission set directly and one by a group, for tests. */
export function grantPermissionSets({ identityCenter }: AwsOrganizationState) {
  const instance = identityCenter!;
  const at = '2026-03-01T12:00:00Z';
  const [user] = instance.users;
  instance.groups.push({
    id: 'developers',
    displayName: 'developers',
    members: [user.id],
    createdAt: at,
    updatedAt: at,
    createdBy: 'SCIM',
  });
  instance.permissionSets = ['Direct', 'ByGroup', 'NotMine'].map(name => ({
    arn: name,
    name,
    createdAt: at,
  }));
  instance.accountAssignments = [
    {
      accountId: '444444444445',
      permissionSetArn: 'Direct',
      principalType: 'USER',
      principalId: user.id,
    },
    {
      accountId: '444444444444',
      permissionSetArn: 'ByGroup',
      principalType: 'GROUP',
      principalId: 'developers',
    },
    {
      accountId: '444444444445',
      permissionSetArn: 'NotMine',
      principalType: 'USER',
      principalId: 'somebody-else',
    },
  ];
}
