import {
  RemovalStepId,
  removalStepById,
  runStep,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  TemplateExample,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { findOrganization } from '../findOrganization';
import { runInSession } from '../runInSession';
import { stepContextOf } from '../stepContextOf';
import { organizationInput } from './organizationInput';
import { requireConfirmation } from './requireConfirmation';
import { requireSignInMoved } from './requireSignInMoved';

/**
 * An action that takes one part of a federation away. It can be run again at any time;
 * a part that is gone is no failure.
 */
export function createRemovalAction(
  options: {
    id: string;
    step: RemovalStepId;
    /** People cannot sign in with Microsoft Entra ID afterwards. */
    endsSignIn?: boolean;
    description: string;
    examples: TemplateExample[];
  },
  dependencies: ActionDependencies,
) {
  const { id, description, examples, endsSignIn = false } = options;
  return createTemplateAction({
    id,
    description,
    examples,
    supportsDryRun: true,
    schema: {
      input: z =>
        z.object({
          organization: organizationInput(z),
          confirm: z
            .string()
            .describe(
              'Name of the organization once more, as in awsFederation.organizations: it says that you mean it.',
            ),
          signInMoved: z
            .boolean()
            .optional()
            .describe(
              'That people sign in to AWS another way now, or need not: required where sign-in ends.',
            ),
        }),
      output: z =>
        z.object({
          changed: z.boolean().describe('Whether anything was taken away.'),
          message: z.string().describe('What is so now, in one sentence.'),
        }),
    },
    async handler(ctx) {
      const { organization: nameOrRef, confirm } = ctx.input;
      const { organization } = findOrganization(
        dependencies.rootConfig,
        ctx,
        nameOrRef,
      );
      requireConfirmation(organization, confirm);
      if (endsSignIn) requireSignInMoved(organization, ctx.input.signInMoved);
      await runInSession(
        dependencies,
        ctx,
        { organization: nameOrRef, writes: true },
        async session => {
          const { specification } = session.federation;
          if (!specification) {
            ctx.logger.info(
              `${organization.title} has no federation: nothing to change.`,
            );
            ctx.output('changed', false);
            ctx.output('message', 'There is no federation.');
            return;
          }
          const { changed, inspection } = await runStep(
            removalStepById(options.step),
            stepContextOf(session, specification, ctx),
            { dryRun: ctx.isDryRun ?? false },
          );
          ctx.output('changed', changed);
          ctx.output('message', inspection.message);
        },
      );
    },
  });
}
