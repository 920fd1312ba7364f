import {
  describeRemoval,
  removalPermissions,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { checkPermissions } from '../checkPermissions';
import { findOrganization } from '../findOrganization';
import { runInSession } from '../runInSession';
import { stepContextOf } from '../stepContextOf';
import { organizationInput } from './organizationInput';
import { requireConfirmation } from './requireConfirmation';
import { requireSignInMoved } from './requireSignInMoved';
import { removalDescribeExamples } from './removalDescribe.examples';

const lastSteps = {
  describe: undefined,
  pause: 'pause-job',
  remove: 'delete-application',
} as const;

/** Says what taking a federation apart does to people. Changes nothing. */
export function createRemovalDescribeAction(dependencies: ActionDependencies) {
  return createTemplateAction({
    id: 'aws-federation:removal:describe',
    description:
      'Says what taking a federation apart does to people, with numbers. Changes nothing.',
    examples: removalDescribeExamples,
    supportsDryRun: true,
    schema: {
      input: z =>
        z.object({
          organization: organizationInput(z),
          extent: z
            .enum(['describe', 'pause', 'remove'])
            .optional()
            .describe(
              'How far the run will go: what a later action would refuse is refused at once.',
            ),
          confirm: z
            .string()
            .optional()
            .describe('As the later actions take it.'),
          signInMoved: z
            .boolean()
            .optional()
            .describe('As the later actions take it.'),
        }),
      output: z =>
        z.object({
          organization: z
            .string()
            .describe('Name of the organization, also of its catalog entity.'),
          message: z.string().describe('What will happen, as a list.'),
        }),
    },
    async handler(ctx) {
      const { organization: nameOrRef, extent, ...given } = ctx.input;
      const { organization: removed } = findOrganization(
        dependencies.rootConfig,
        ctx,
        nameOrRef,
      );
      const upTo = extent && lastSteps[extent];
      if (upTo) requireConfirmation(removed, given.confirm ?? '');
      if (extent === 'remove') requireSignInMoved(removed, given.signInMoved);
      await runInSession(
        dependencies,
        ctx,
        { organization: nameOrRef, writes: false },
        async session => {
          const { organization, federation } = session;
          const { specification } = federation;
          if (specification && upTo) {
            await checkPermissions(
              session,
              removalPermissions(specification, { upTo }),
            );
          }
          const sentences = specification
            ? await describeRemoval(stepContextOf(session, specification, ctx))
            : [`${organization.title} has no federation: nothing is removed.`];
          sentences.forEach(sentence => ctx.logger.info(sentence));
          ctx.output('organization', organization.name);
          ctx.output(
            'message',
            sentences.map(sentence => `- ${sentence}`).join('\n'),
          );
        },
      );
    },
  });
}
