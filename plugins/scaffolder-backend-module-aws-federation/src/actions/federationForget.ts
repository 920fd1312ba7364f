import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { runInSession } from '../runInSession';
import { federationForgetExamples } from './federationForget.examples';
import { organizationInput } from './organizationInput';
import { requireConfirmation } from './requireConfirmation';

/** Has the backend forget what the federation should be. The clouds stay as they are. */
export function createFederationForgetAction(dependencies: ActionDependencies) {
  return createTemplateAction({
    id: 'aws-federation:federation:forget',
    description:
      'Forgets what the federation should be and what was recorded about it. Changes nothing in the clouds.',
    examples: federationForgetExamples,
    supportsDryRun: true,
    schema: {
      input: z =>
        z.object({
          organization: organizationInput(z),
          confirm: z
            .string()
            .describe('Name of the organization once more: you mean it.'),
        }),
    },
    async handler(ctx) {
      const { organization: nameOrRef, confirm } = ctx.input;
      await runInSession(
        dependencies,
        ctx,
        { organization: nameOrRef, writes: true },
        async ({ organization, federation, client, request }) => {
          requireConfirmation(organization, confirm);
          if (!federation.specification) {
            ctx.logger.info(
              `Specification of ${organization.title}: there is none, nothing to change.`,
            );
            return;
          }
          if (ctx.isDryRun) {
            ctx.logger.info(
              `Would change: forget the specification of ${organization.title}.`,
            );
            return;
          }
          await client.forgetFederation(organization.name, request);
          ctx.logger.info(
            `The specification of ${organization.title} is forgotten.`,
          );
        },
      );
    },
  });
}
