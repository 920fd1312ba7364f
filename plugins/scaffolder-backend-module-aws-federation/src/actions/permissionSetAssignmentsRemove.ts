import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { confirmationInput } from '../confirmedRemoval/confirmationInput';
import { removalOutput } from '../confirmedRemoval/removalOutput';
import { runConfirmedRemoval } from '../confirmedRemoval/runConfirmedRemoval';
import { planRemoval } from '../permissionSets/planRemoval';
import { removeAssignments } from '../permissionSets/removeAssignments';
import { organizationInput } from './organizationInput';
import { permissionSetAssignmentsRemoveExamples } from './permissionSetAssignmentsRemove.examples';

/**
 * Takes a permission set away from one user or group. Says first whom it hits.
 */
export function createPermissionSetAssignmentsRemoveAction(
  dependencies: ActionDependencies,
) {
  return createTemplateAction({
    id: 'aws-federation:permission-set-assignments:remove',
    description:
      'Takes a permission set away from a user or a group, in some accounts or in all, also in the specification. Without a confirmation it only says whom it hits.',
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
          confirm: confirmationInput(
            z,
            'How many assignments are to be removed.',
          ),
        }),
      output: z => z.object(removalOutput(z)),
    },
    async handler(ctx) {
      const { organization: nameOrRef, confirm, ...target } = ctx.input;
      await runConfirmedRemoval(
        dependencies,
        ctx,
        { organization: nameOrRef, confirm },
        async session => {
          const plan = await planRemoval(session, target);
          const { length } = plan.assignments;
          return {
            sentences: [plan.words],
            count: length,
            counted: `${length} would be removed`,
            isPresent: length > 0,
            specification: plan.specification,
            remove: () => removeAssignments(session, plan),
          };
        },
      );
    },
  });
}
