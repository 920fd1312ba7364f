import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { confirmationInput } from '../confirmedRemoval/confirmationInput';
import { removalOutput } from '../confirmedRemoval/removalOutput';
import { runConfirmedRemoval } from '../confirmedRemoval/runConfirmedRemoval';
import { planMembersRemoval } from '../groups/planMembersRemoval';
import { groupMembersRemoveExamples } from './groupMembersRemove.examples';
import { organizationInput } from './organizationInput';

/**
 * Takes people out of a group that the platform manages itself in IAM Identity Center.
 * Says first what they lose.
 */
export function createGroupMembersRemoveAction(
  dependencies: ActionDependencies,
) {
  return createTemplateAction({
    id: 'aws-federation:group-members:remove',
    description:
      'Takes people out of a group of IAM Identity Center that no identity provider manages, also in the specification. Without a confirmation it only says what they lose.',
    examples: groupMembersRemoveExamples,
    supportsDryRun: true,
    schema: {
      input: z =>
        z.object({
          organization: organizationInput(z),
          group: z
            .string()
            .min(1)
            .max(1024)
            .describe('Display name of the group.'),
          members: z
            .array(z.string().max(128))
            .describe('userNames, as AWS knows the people.'),
          confirm: confirmationInput(z, 'How many people leave the group.'),
        }),
      output: z => z.object(removalOutput(z)),
    },
    async handler(ctx) {
      const { organization: nameOrRef, group, confirm } = ctx.input;
      const members = ctx.input.members.filter(name => name.trim());
      if (members.length === 0) {
        throw new InputError(
          `Nobody was named who is to leave group "${group}". Name a member.`,
        );
      }
      await runConfirmedRemoval(
        dependencies,
        ctx,
        { organization: nameOrRef, confirm },
        async session => {
          const { groups } = session.clouds.identityCenter;
          const plan = await planMembersRemoval(session, { group, members });
          const { identityStoreId, groupId, userIds } = plan;
          return {
            ...plan,
            count: userIds.length,
            counted: `${userIds.length} would leave the group`,
            isPresent: userIds.length > 0,
            remove: async () => {
              for (const userId of userIds) {
                await groups.removeMember(identityStoreId, groupId, userId);
              }
            },
          };
        },
      );
    },
  });
}
