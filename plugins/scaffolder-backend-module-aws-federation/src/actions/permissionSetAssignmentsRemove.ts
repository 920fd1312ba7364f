import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { FederationSession } from '../FederationSession';
import { planRemoval } from '../permissionSets/planRemoval';
import { removeAssignments } from '../permissionSets/removeAssignments';
import { runInSession } from '../runInSession';
import { organizationInput } from './organizationInput';
import { permissionSetAssignmentsRemoveExamples } from './permissionSetAssignmentsRemove.examples';

/**
 * Takes a permission set away from one user or group. Says first whom it hits, and does
 * it only for who typed how many assignments there are.
 */
export function createPermissionSetAssignmentsRemoveAction(
  dependencies: ActionDependencies,
) {
  return createTemplateAction({
    id: 'aws-federation:permission-set-assignments:remove',
    description:
      'Takes a permission set away from a user or a group, in some accounts or in all, also in the specification. Says whom it hits, and needs the number of assignments typed as confirmation.',
    examples: permissionSetAssignmentsRemoveExamples,
    supportsDryRun: true,
    schema: {
      input: z =>
        z.object({
          organization: organizationInput(z),
          permissionSet: z
            .string()
            .min(1)
            .max(32)
            .describe('Name of the permission set.'),
          group: z
            .string()
            .max(1024)
            .optional()
            .describe('Display name of the group that loses it.'),
          user: z
            .string()
            .max(128)
            .optional()
            .describe('userName of the user who loses it.'),
          accounts: z
            .array(z.string())
            .optional()
            .describe('Accounts, by id or name. Left out: all.'),
          confirm: z
            .number()
            .int()
            .optional()
            .describe(
              'How many assignments are to be removed. Another number than there are removes nothing; run the action without it to see how many there are.',
            ),
        }),
      output: z =>
        z.object({
          removed: z.number().describe('How many assignments were removed.'),
        }),
    },
    async handler(ctx) {
      const { organization, confirm, ...target } = ctx.input;
      const remove = async (session: FederationSession) => {
        const plan = await planRemoval(session, target);
        const { length } = plan.assignments;
        ctx.output('removed', 0);
        if (length === 0 && !plan.specification) {
          ctx.logger.info(`Nothing to remove: ${plan.words}`);
          return;
        }
        if (ctx.isDryRun) {
          ctx.logger.info(`Would change: ${plan.words}`);
          return;
        }
        if (confirm !== length) {
          throw new InputError(
            `Nothing was removed, because ${
              confirm === undefined ? 'no number' : confirm
            } was given as confirmation. ${
              plan.words
            } This can be undone by assigning again. Run this again with confirm: ${length} if you mean it.`,
          );
        }
        ctx.logger.info(plan.words);
        ctx.output('removed', await removeAssignments(session, plan));
      };
      await runInSession(
        dependencies,
        ctx,
        { organization, writes: true },
        remove,
      );
    },
  });
}
