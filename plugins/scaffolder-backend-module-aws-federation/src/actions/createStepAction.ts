import { StepId } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  runStep,
  stepById,
  systemClock,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import {
  TemplateExample,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { FederationSession } from '../FederationSession';
import { openSession } from '../openSession';
import { organizationInput } from './organizationInput';

/**
 * An action that carries out one step: it looks, changes what differs, and reads until
 * it holds. It can be run again at any time; what is already right stays as it is.
 *
 * @param options.links - addresses for the outputs of this action, read after the step
 */
export function createStepAction<TLink extends string = never>(
  options: {
    id: string;
    step: StepId;
    description: string;
    examples: TemplateExample[];
    /** Names of further outputs, each the address of a page. */
    linkNames?: readonly TLink[];
    links?(
      session: FederationSession,
      dependencies: ActionDependencies,
    ): Promise<Partial<Record<TLink, string>>>;
  },
  dependencies: ActionDependencies,
) {
  const { id, description, examples, linkNames = [], links } = options;
  return createTemplateAction({
    id,
    description,
    examples,
    supportsDryRun: true,
    schema: {
      input: z => z.object({ organization: organizationInput(z) }),
      output: z =>
        z.object({
          changed: z
            .boolean()
            .describe('Whether anything was changed in either cloud.'),
          message: z.string().describe('What is so now, in one sentence.'),
          ...Object.fromEntries(
            linkNames.map(name => [
              name,
              z.string().optional().describe('Address of a page.'),
            ]),
          ),
        }),
    },
    async handler(ctx) {
      const session = await openSession(
        dependencies,
        ctx,
        ctx.input.organization,
      );
      const { organization, tenant, federation, clouds, client, request } =
        session;
      const { specification, recorded } = federation;
      if (!specification) {
        throw new InputError(
          `Nothing is specified for organization "${organization.name}" yet. Run the template "Federate an AWS organization", or the action aws-federation:specification:save before this one.`,
        );
      }

      const result = await runStep(
        stepById(options.step),
        {
          organization,
          tenant,
          specification,
          recorded,
          ...clouds,
          clock: systemClock,
          signal: session.signal,
          scimToken: ctx.secrets?.scimToken || undefined,
          log: line => ctx.logger.info(line),
        },
        { dryRun: ctx.isDryRun ?? false },
      );
      if (result.outcome.recorded) {
        await client.recordFacts(
          organization.name,
          result.outcome.recorded,
          request,
        );
      }

      // Which pages there are is known only to the action that has them.
      const outputPage = ctx.output as (name: string, address: string) => void;
      const addresses: Record<string, string | undefined> =
        (await links?.(session, dependencies)) ?? {};
      for (const name of linkNames) {
        const address = addresses[name];
        if (address) outputPage(name, address);
      }
      ctx.output('changed', result.changed);
      ctx.output('message', result.inspection.message);
    },
  });
}
