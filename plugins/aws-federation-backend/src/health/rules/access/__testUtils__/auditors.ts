import { Change } from '../../../../__testUtils__/changes';

/** Auditors are to have access to an account. */
export const auditors: Change = ({ input }) => {
  input.specification.permissionSets = [
    {
      name: 'Auditor',
      managedPolicies: [],
      assignments: [
        {
          principalType: 'GROUP',
          principal: 'auditors',
          accountIds: ['111111111111'],
        },
      ],
    },
  ];
};
