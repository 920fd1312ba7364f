import type { RemedyTemplate } from '@aws-federation/backstage-plugin-aws-federation-common';

/** What the template is called where it is listed. */
export function templateTitle(template: RemedyTemplate): string {
  switch (template) {
    case 'federate-aws-organization':
      return 'Federate an AWS organization';
    case 'complete-aws-federation':
      return 'Complete an AWS federation';
    case 'remove-account-access':
      return 'Remove access to AWS accounts';
    case 'remove-group-members':
      return 'Remove members of a group in AWS';
    default:
      return template satisfies never;
  }
}
