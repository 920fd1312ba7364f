import type { RemedyTemplate } from '@aws-federation/backstage-plugin-aws-federation-common';

/** What the template is called where it is listed. */
export function templateTitle(template: RemedyTemplate): string {
  switch (template) {
    case 'federate-aws-organization':
      return 'Federate an AWS organization';
    case 'complete-aws-federation':
      return 'Complete an AWS federation';
    default:
      return template satisfies never;
  }
}
