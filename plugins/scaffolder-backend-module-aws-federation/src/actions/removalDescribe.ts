import { describeRemoval } from '@aws-federation/backstage-plugin-aws-federation-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { runInSession } from '../runInSession';
import { stepContextOf } from '../stepContextOf';
import { organizationInput } from './organizationInput';
import { removalDescribeExamples } from './removalDescribe.examples';

/** Says what taking a federation apart does to people. Changes nothing. */
export function createRemovalDescribeAction(dependencies: ActionDependencies) {
  return createTemplateAction({
    id: 'aws-federation:removal:describe',
    description:
      'Says what taking a federation apart does to people, with numbers. Changes nothing.',
    examples: removalDescribeExamples,
    supportsDryRun: true,
    schema: {
      input: z => z.object({ organization: organizationInput(z) }),
      output: z =>
        z.object({
          organization: z
            .string()
            .describe('Name of the organization, also of its catalog entity.'),
          message: z.string().describe('What will happen, as a list.'),
        }),
    },
    async handler(ctx) {
      await runInSession(
        dependencies,
        ctx,
        { organization: ctx.input.organization, writes: false },
        async session => {
          const { organization, federation } = session;
          const sentences = federation.specification
            ? await describeRemoval(
                stepContextOf(session, federation.specification, ctx),
              )
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
