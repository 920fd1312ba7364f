import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { FederationSession } from '../FederationSession';
import { holderOf } from '../leases/holderOf';
import { runInSession } from '../runInSession';
import { federationCheckExamples } from './federationCheck.examples';
import { organizationInput } from './organizationInput';

/** Asks the backend for a check now, so that the organization's page shows what is. */
export function createFederationCheckAction(dependencies: ActionDependencies) {
  return createTemplateAction({
    id: 'aws-federation:federation:check',
    description:
      "Waits until every replica of Entra shows what the run has changed, ends the run's hold on the federation, and checks it, so that the organization's page shows what is. Put it last, with if: ${{ always() }}.",
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
      const check = async (session: FederationSession) => {
        const { organization, client, request, federation, clouds } = session;
        if (ctx.isDryRun) {
          ctx.logger.info(
            `Would check the federation of ${organization.title}, which is ${federation.status.overall} now.`,
          );
          ctx.output('overall', federation.status.overall);
          return;
        }
        // Whoever looks next, the check and the next run, is to see what this run wrote.
        await clouds.entra.replicas.catchUp().catch((error: Error) => {
          if (session.signal.aborted) throw error;
          ctx.logger.warn(
            `Entra may still show what was before this run: ${error.message}`,
          );
        });
        // The run ends here, also one that failed: others need not wait for the check.
        const { holder } = holderOf(ctx);
        await client.releaseLease(organization.name, { holder }, request);
        const { status } = await client.checkNow(organization.name, request);
        ctx.logger.info(
          `The federation of ${organization.title} is ${status.overall}.`,
        );
        status.findings.forEach(finding =>
          ctx.logger.info(`${finding.title} ${finding.remedy}`),
        );
        ctx.output('overall', status.overall);
      };
      await runInSession(
        dependencies,
        ctx,
        { organization: ctx.input.organization, writes: false },
        check,
      );
    },
  });
}
