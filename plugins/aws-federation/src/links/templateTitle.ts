import { FederationTemplate } from './templateLink';

/** What the template is called where it is listed. */
export function templateTitle(template: FederationTemplate): string {
  switch (template) {
    case 'federate-aws-organization':
      return 'Federate an AWS organization';
    case 'complete-aws-federation':
      return 'Complete an AWS federation';
    default:
      return template satisfies never;
  }
}
