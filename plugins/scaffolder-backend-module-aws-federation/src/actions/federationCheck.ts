import {
  FederationStatus,
  visitNeed,
  visitNeeds,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { LoggerService } from '@backstage/backend-plugin-api';
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
          word: z
            .string()
            .describe(
              "The status of the federation, as the organization's page tells it.",
            ),
          visit: z
            .enum(visitNeeds)
            .describe(
              'Whether somebody has to visit the AWS console to connect the two: "first" or "anew" when somebody has to, "none" or "unknown" otherwise. A new access token or certificate alone is no visit.',
            ),
        }),
    },
    async handler(ctx) {
      const check = async (session: FederationSession) => {
        const { organization, client, request, federation } = session;
        if (ctx.isDryRun) {
          ctx.logger.info(
            `Would check the federation of ${organization.title}. It was last found: ${federation.status.word}.`,
          );
          ctx.output('word', federation.status.word);
          ctx.output('visit', visitNeed(federation));
          return;
        }
        await catchUp(session, ctx.logger);
        // The run ends here, also one that failed: others need not wait for the check.
        const { holder } = holderOf(ctx);
        await client.releaseLease(organization.name, { holder }, request);
        const checked = await client.checkNow(organization.name, request);
        const { status } = checked;
        ctx.logger.info(
          `The federation of ${organization.title}: ${status.word}.`,
        );
        describeTroubles(status).forEach(line => ctx.logger.info(line));
        ctx.output('word', status.word);
        ctx.output('visit', visitNeed(checked));
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

/** What is wrong and what to do, a line each; then what could not be read. */
function describeTroubles({ findings, unread }: FederationStatus): string[] {
  return [
    ...findings.map(({ title, remedy, remedyPage }) =>
      [title, remedy, ...(remedyPage ? [remedyPage.url] : [])].join(' '),
    ),
    ...unread.map(({ title, reason }) => `Not read: ${title}. ${reason}`),
  ];
}

/** Whoever looks next, the check and the next run, is to see what this run wrote. */
async function catchUp(
  { clouds, signal }: FederationSession,
  logger: Pick<LoggerService, 'info' | 'warn'>,
): Promise<void> {
  try {
    const state = await clouds.entra.replicas.catchUp();
    if (state === 'caught up') {
      logger.info('Every replica of Entra shows what this run has changed.');
    }
    if (state === 'behind') {
      logger.warn(
        'Replicas of Entra still show what was before this run, and the check may see that, too: check again in a few minutes.',
      );
    }
  } catch (error) {
    if (signal.aborted) throw error;
    logger.warn(
      `Whether every replica of Entra shows what this run has changed could not be read: ${
        (error as Error).message
      }`,
    );
  }
}
