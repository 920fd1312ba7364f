import {
  planRevocation,
  removeAccess,
  revocationPermissions,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { checkPermissions } from '../checkPermissions';
import { confirmationInput } from '../confirmedRemoval/confirmationInput';
import { removalOutput } from '../confirmedRemoval/removalOutput';
import { runConfirmedRemoval } from '../confirmedRemoval/runConfirmedRemoval';
import { stepContextOf } from '../stepContextOf';
import { accessRevokeExamples } from './accessRevoke.examples';
import { organizationInput } from './organizationInput';

/**
 * Takes the enterprise application away from users and groups, in the specification
 * first, so that no later run brings them back. Says first whom it hits.
 */
export function createAccessRevokeAction(dependencies: ActionDependencies) {
  return createTemplateAction({
    id: 'aws-federation:access:revoke',
    description:
      'Takes the enterprise application away from users and groups, also in the specification: they can no longer sign in to AWS. Without a confirmation it only says whom it hits.',
    examples: accessRevokeExamples,
    supportsDryRun: true,
    schema: {
      input: z =>
        z.object({
          organization: organizationInput(z),
          users: z
            .array(z.string())
            .optional()
            .describe(
              'Users who lose it: object ids, user principal names or mail addresses.',
            ),
          groups: z
            .array(z.string())
            .optional()
            .describe('Groups that lose it: object ids or display names.'),
          confirm: confirmationInput(z, 'How many people lose their access.'),
        }),
      output: z => z.object(removalOutput(z)),
    },
    async handler(ctx) {
      const { organization: nameOrRef, users = [], groups = [] } = ctx.input;
      const { confirm } = ctx.input;
      const named = {
        users: users.filter(name => name.trim()),
        groups: groups.filter(name => name.trim()),
      };
      if (named.users.length + named.groups.length === 0) {
        throw new InputError(
          'Nobody was named who is to lose access. Name a user or a group.',
        );
      }
      await runConfirmedRemoval(
        dependencies,
        ctx,
        { organization: nameOrRef, confirm },
        async session => {
          const { organization, federation } = session;
          if (!federation.specification) {
            throw new InputError(
              `${organization.title} has no federation, so nobody has access by it.`,
            );
          }
          await checkPermissions(session, revocationPermissions(named));
          const context = stepContextOf(session, federation.specification, ctx);
          const plan = await planRevocation(context, named);
          return {
            ...plan,
            count: plan.people,
            counted: `${plan.people} would lose access`,
            isPresent: plan.assignmentIds.length > 0,
            remove: async () => {
              // First, so that a run that breaks off leaves it, as it leaves the specification.
              await session.client.recordFacts(
                organization.name,
                { accessRevoked: plan.servicePrincipalId },
                session.request,
              );
              await removeAccess(context, plan);
            },
          };
        },
      );
    },
  });
}
