import { stepExample } from './stepExample';

const action = 'aws-federation:permission-set-assignments:remove';

export const permissionSetAssignmentsRemoveExamples = [
  stepExample(
    action,
    'Remove assignments',
    'Take a permission set away from a group in two accounts, confirmed by their number',
    {
      permissionSet: 'AdministratorAccess',
      group: 'AWS admins',
      accounts: ['111122223333', 'Sandbox'],
      confirm: 2,
    },
  ),
  stepExample(
    action,
    'Remove assignments',
    'Take a permission set away from a user wherever they have it',
    {
      permissionSet: 'PowerUserAccess',
      user: 'ada@example.com',
      confirm: '${{ parameters.confirm }}',
    },
  ),
];
