import {
  delegatedAdministratorStep,
  runStep,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { withPlan } from '../plan/withPlan';
import { runInSession } from '../runInSession';
import { stepContextOf } from '../stepContextOf';
import { delegatedAdministratorRegisterExamples } from './delegatedAdministratorRegister.examples';
import { organizationInput } from './organizationInput';

/** Lets the configured account administer IAM Identity Center for its organization. */
export function createDelegatedAdministratorRegisterAction(
  dependencies: ActionDependencies,
) {
  return createTemplateAction({
    id: 'aws-federation:delegated-administrator:register',
    description:
      'Lets the configured account administer IAM Identity Center, with trusted access to the organization. Does nothing when it is the management account. Without credentials of the management account it says what to do there.',
    examples: delegatedAdministratorRegisterExamples,
    supportsDryRun: true,
    schema: {
      input: z => z.object({ organization: organizationInput(z) }),
      output: z =>
        z.object({
          changed: z.boolean().describe('Whether it was registered now.'),
          message: z.string().describe('What is so now, in one sentence.'),
        }),
    },
    async handler(ctx) {
      await runInSession(
        dependencies,
        ctx,
        { organization: ctx.input.organization, writes: true },
        async opened => {
          const session = ctx.isDryRun
            ? await withPlan(opened, ctx.workspacePath)
            : opened;
          const { specification } = session.federation;
          if (!specification) {
            throw new InputError(
              `Nothing is specified for organization "${session.organization.name}" yet. Run the template "Federate an AWS organization".`,
            );
          }
          const { changed, inspection } = await runStep(
            delegatedAdministratorStep,
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
