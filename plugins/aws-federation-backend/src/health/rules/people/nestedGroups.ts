import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { nestedInWords } from './nestedInWords';

/** Groups have the application, and whoever is in them only by a further group does not. */
export const nestedGroups = defineRule({
  id: 'nested-groups',
  title: 'Members of groups in assigned groups are passed by',
  condition: 'UsersInSync',
  reads: ['nestedGroups', 'users'],
  reports: { NestedGroups: { severity: 'info', effect: 'none' } },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works',
    'https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal',
  ],
  duringSetUp: false,
  inspect({ nestedGroups: facts, users }, { pages }) {
    const { nested, more } = facts;
    // Where they are all there is, that is told with this cause.
    const isTold = users.enabled === 0 && users.expected?.nestedGroups;
    if (nested === 0 || isTold) return [];
    return [
      {
        reason: 'NestedGroups',
        title: `Members of ${more ? 'at least ' : ''}${counted(
          nested,
          'nested group',
        )} get no access to AWS: Entra counts only direct members of assigned groups.`,
        detail: `${nestedInWords(facts)} ${
          nested === 1 ? 'Its' : 'Their'
        } members do not have the application, unless they have it in another way.`,
        remedy:
          'If they are to sign in, assign the nested groups themselves in Entra, or assign a dynamic group that has all of these people; otherwise nothing is to be done.',
        remedyPage: pages.entraUsersAndGroups,
        source: 'Microsoft Graph, members of the assigned groups',
      },
    ];
  },
});
