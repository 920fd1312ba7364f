import { awsConsoleLinks } from '@aws-federation/backstage-plugin-aws-federation-node';
import { ActionDependencies } from '../ActionDependencies';
import { instanceCheckExamples } from './instanceCheck.examples';
import { createStepAction } from './createStepAction';

/** Checks that the configured AWS organization has an active IAM Identity Center instance. Changes nothing. */
export function createInstanceCheckAction(dependencies: ActionDependencies) {
  return createStepAction(
    {
      id: 'aws-federation:instance:check',
      step: 'instance',
      description:
        'Checks that the configured AWS organization has an active IAM Identity Center instance. Changes nothing.',
      examples: instanceCheckExamples,
      linkNames: ['identityCenterUrl'],
      links: async ({ organization }) => ({
        identityCenterUrl: awsConsoleLinks(organization).identityCenter,
      }),
    },
    dependencies,
  );
}
