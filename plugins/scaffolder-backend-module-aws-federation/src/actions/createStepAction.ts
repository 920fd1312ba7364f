import { StepId } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  StepContext,
  plannedChanges,
  runStep,
  StepBlockedError,
  stepById,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import {
  TemplateExample,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { FederationSession } from '../FederationSession';
import { withPlan } from '../plan/withPlan';
import { runInSession } from '../runInSession';
import { stepContextOf } from '../stepContextOf';
import { ZodLibrary } from './ZodLibrary';
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
    /** A further input, which may be left out, and what the step makes of it. */
    statement?: {
      name: string;
      schema(z: ZodLibrary): ReturnType<ZodLibrary['string']>;
      context(value: string): Partial<StepContext>;
    };
    /** Names of further outputs, each the address of a page unless described. */
    linkNames?: readonly TLink[];
    linkDescriptions?: Record<TLink, string>;
    links?(
      session: FederationSession,
      dependencies: ActionDependencies,
    ): Promise<Partial<Record<TLink, string>>>;
  },
  dependencies: ActionDependencies,
) {
  const { id, description, examples, statement, linkNames = [] } = options;
  const { linkDescriptions, links } = options;
  return createTemplateAction({
    id,
    description,
    examples,
    supportsDryRun: true,
    schema: {
      input: z =>
        z.object({
          organization: organizationInput(z),
          ...(statement && {
            [statement.name]: statement.schema(z).optional(),
          }),
        }),
      output: z =>
        z.object({
          changed: z
            .boolean()
            .describe('Whether anything was changed in either cloud.'),
          message: z.string().describe('What is so now, in one sentence.'),
          ...Object.fromEntries(
            linkNames.map(name => [
              name,
              z
                .string()
                .optional()
                .describe(linkDescriptions?.[name] ?? 'Address of a page.'),
            ]),
          ),
        }),
    },
    async handler(ctx) {
      const step = stepById(options.step);
      const carryOut = async (opened: FederationSession) => {
        const session = ctx.isDryRun
          ? await withPlan(opened, ctx.workspacePath)
          : opened;
        const { organization, federation, client, request } = session;
        const { specification } = federation;
        if (!specification) {
          throw new InputError(
            `Nothing is specified for organization "${organization.name}" yet. Run the template "Federate an AWS organization", or the action aws-federation:specification:save before this one.`,
          );
        }

        const input: Record<string, string | undefined> = ctx.input;
        const stated = statement && input[statement.name];
        const context: StepContext = {
          ...stepContextOf(session, specification, ctx),
          ...(stated && statement?.context(stated)),
        };
        const result = await runStep(step, context, {
          dryRun: ctx.isDryRun ?? false,
        }).catch(async error => {
          if (error instanceof StepBlockedError && error.recorded) {
            await client.recordFacts(
              organization.name,
              error.recorded,
              request,
            );
          }
          throw error;
        });
        const { state, changes, message } = result.inspection;
        if (ctx.isDryRun && state === 'Blocked' && changes.length === 0) {
          plannedChanges(step.id, context).forEach(change =>
            context.log(`Would then change: ${change}`),
          );
        }
        const after = result.outcome.recorded
          ? await client.recordFacts(
              organization.name,
              result.outcome.recorded,
              request,
            )
          : federation;

        // Which pages there are is known only to the action that has them.
        const outputPage = ctx.output as (
          name: string,
          address: string,
        ) => void;
        const addresses: Record<string, string | undefined> =
          (await links?.({ ...session, federation: after }, dependencies)) ??
          {};
        for (const name of linkNames) {
          const address = addresses[name];
          if (address) outputPage(name, address);
        }
        ctx.output('changed', result.changed);
        ctx.output('message', message);
      };

      await runInSession(
        dependencies,
        ctx,
        { organization: ctx.input.organization, writes: Boolean(step.apply) },
        carryOut,
      );
    },
  });
}
