import {
  planRevocation,
  removeAccess,
  revocationPermissions,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { checkPermissions } from '../checkPermissions';
import { FederationSession } from '../FederationSession';
import { runInSession } from '../runInSession';
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
          confirm: z
            .number()
            .int()
            .min(0)
            .optional()
            .describe(
              'How many people lose their access. Another number than there are changes nothing; run the action without it to see how many there are.',
            ),
        }),
      output: z =>
        z.object({
          organization: z
            .string()
            .describe('Name of the organization, also of its catalog entity.'),
          changed: z.boolean().describe('Whether anything was taken away.'),
          people: z.number().describe('How many people lose their access.'),
          message: z
            .string()
            .describe('Whom it hits and what was done, as a list.'),
        }),
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
      const revoke = async (session: FederationSession) => {
        const { organization, federation, client, request } = session;
        if (!federation.specification) {
          throw new InputError(
            `${organization.title} has no federation, so nobody has access by it.`,
          );
        }
        await checkPermissions(session, revocationPermissions(named));
        const context = stepContextOf(session, federation.specification, ctx);
        const plan = await planRevocation(context, named);
        const { sentences, people, specification } = plan;
        sentences.forEach(sentence => ctx.logger.info(sentence));
        ctx.output('organization', organization.name);
        ctx.output('people', people);
        const conclude = (changed: boolean, end: string) => {
          ctx.logger.info(end);
          ctx.output('changed', changed);
          ctx.output(
            'message',
            [...sentences, end].map(each => `- ${each}`).join('\n'),
          );
        };

        const nothing = plan.assignmentIds.length === 0 && !specification;
        if (nothing || confirm === undefined || ctx.isDryRun) {
          conclude(
            false,
            nothing
              ? 'Nothing to change.'
              : `Nothing was changed yet. Run this again with ${people} as confirmation to take it away.`,
          );
          return;
        }
        if (confirm !== people) {
          throw new InputError(
            `Nothing was changed, because ${confirm} was given as confirmation, and ${people} would lose access. Look at whom it hits, and run this again with ${people} if you mean it.`,
          );
        }
        if (specification) {
          await client.saveSpecification(
            organization.name,
            { version: federation.version, specification },
            request,
          );
        }
        await removeAccess(context, plan);
        conclude(
          true,
          'This is done, and the specification names them no more.',
        );
      };
      await runInSession(
        dependencies,
        ctx,
        { organization: nameOrRef, writes: confirm !== undefined },
        revoke,
      );
    },
  });
}
