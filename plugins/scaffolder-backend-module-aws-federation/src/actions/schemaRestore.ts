import { SchemaBackup } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  restoreSchemaStep,
  runStep,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { FederationSession } from '../FederationSession';
import { runInSession } from '../runInSession';
import { stepContextOf } from '../stepContextOf';
import { organizationInput } from './organizationInput';
import { schemaRestoreExamples } from './schemaRestore.examples';

/** Puts the attribute mappings back as a backup has them. */
export function createSchemaRestoreAction(dependencies: ActionDependencies) {
  return createTemplateAction({
    id: 'aws-federation:schema:restore',
    description:
      'Puts the attribute mappings of provisioning back as a backup has them. Without a backup named, as they were before the portal changed them first.',
    examples: schemaRestoreExamples,
    supportsDryRun: true,
    schema: {
      input: z =>
        z.object({
          organization: organizationInput(z),
          confirm: z
            .boolean()
            .optional()
            .describe('Without it, this only says what would change.'),
          backup: z
            .string()
            .optional()
            .describe(
              'Id of the backup, as the log lists them. Left out: the first one.',
            ),
        }),
      output: z =>
        z.object({
          organization: z
            .string()
            .describe('Name of the organization, also of its catalog entity.'),
          changed: z.boolean().describe('Whether the mappings were changed.'),
          message: z.string().describe('What is so now, in one sentence.'),
        }),
    },
    async handler(ctx) {
      const {
        organization: nameOrRef,
        backup: id,
        confirm = false,
      } = ctx.input;
      const restore = async (session: FederationSession) => {
        const { organization, federation } = session;
        const backup = await findBackup(session, id, line =>
          ctx.logger.info(line),
        );
        if (!federation.specification) {
          throw new InputError(
            `${organization.title} has no federation whose attribute mappings could be restored.`,
          );
        }
        const { changed, inspection } = await runStep(
          restoreSchemaStep(backup),
          stepContextOf(session, federation.specification, ctx),
          { dryRun: ctx.isDryRun || !confirm },
        );
        if (changed) {
          ctx.logger.info(
            'The next cycle looks at everybody again. The template "Complete an AWS federation" sets what is specified again, userName among it.',
          );
        }
        ctx.output('organization', organization.name);
        ctx.output('changed', changed);
        ctx.output('message', inspection.message);
      };
      await runInSession(
        dependencies,
        ctx,
        { organization: nameOrRef, writes: confirm },
        restore,
      );
    },
  });
}

/** @throws InputError: there is none, or none of that id */
async function findBackup(
  session: FederationSession,
  wanted: string | undefined,
  log: (line: string) => void,
): Promise<SchemaBackup> {
  const { organization, client, request } = session;
  const { items } = await client.listSchemaBackups(organization.name, request);
  const [first] = items;
  if (!first) {
    throw new InputError(
      `No backup is kept of the attribute mappings of ${organization.title}: the portal has not changed them yet.`,
    );
  }
  for (const { id, takenAt, takenBy } of items) {
    log(`Backup ${id}, of ${takenAt}, before a change by ${takenBy}.`);
  }
  const found = wanted ? items.find(({ id }) => id === wanted) : first;
  if (!found) {
    throw new InputError(
      `There is no backup ${wanted} of the attribute mappings of ${organization.title}. The log lists those that are kept.`,
    );
  }
  return client.getSchemaBackup(organization.name, found.id, request);
}
