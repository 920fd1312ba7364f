import { ActionDependencies } from '../ActionDependencies';
import { createRemovalAction } from './createRemovalAction';
import { applicationDeleteExamples } from './applicationDelete.examples';

/** Deletes the enterprise application with its signing certificates: nobody signs in to the organization with Microsoft Entra ID any more. */
export function createApplicationDeleteAction(
  dependencies: ActionDependencies,
) {
  return createRemovalAction(
    {
      id: 'aws-federation:application:delete',
      step: 'delete-application',
      endsSignIn: true,
      description:
        'Deletes the enterprise application with its signing certificates: nobody signs in to the organization with Microsoft Entra ID any more.',
      examples: applicationDeleteExamples,
    },
    dependencies,
  );
}
