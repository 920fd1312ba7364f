import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { openSession } from '../openSession';
import { federationCheckExamples } from './federationCheck.examples';
import { organizationInput } from './organizationInput';

/** Asks the backend for a check now, so that the organization's page shows what is. */
export function createFederationCheckAction(dependencies: ActionDependencies) {
  return createTemplateAction({
    id: 'aws-federation:federation:check',
    description:
      "Checks the federation now, so that the organization's page shows what is.",
    examples: federationCheckExamples,
    supportsDryRun: true,
    schema: {
      input: z => z.object({ organization: organizationInput(z) }),
      output: z =>
        z.object({
          overall: z
            .string()
            .describe('The status of the federation in one word.'),
        }),
    },
    async handler(ctx) {
      const { organization, client, request, federation } = await openSession(
        dependencies,
        ctx,
        ctx.input.organization,
      );
      if (ctx.isDryRun) {
        ctx.logger.info(`Would check the federation of ${organization.title}.`);
        ctx.output('overall', federation.status.overall);
        return;
      }
      const { status } = await client.checkNow(organization.name, request);
      ctx.logger.info(
        `The federation of ${organization.title} is ${status.overall}.`,
      );
      status.findings.forEach(finding =>
        ctx.logger.info(`${finding.title} ${finding.remedy}`),
      );
      ctx.output('overall', status.overall);
    },
  });
}
