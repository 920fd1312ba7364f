import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { Step } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { blocked, done, pending } from './inspections';
import { requireJob } from './requireJob';
import { changeSchema } from './schema/changeSchema';
import { describeSchemaChanges } from './schema/describeSchemaChanges';
import { findMapping } from './schema/findMapping';
import { withJob } from './withJob';

const title = 'Group mapping';

/**
 * Whether groups become groups in AWS.
 * @public
 */
export const groupMappingStep: Step = {
  id: 'group-mapping',
  title,
  kind: 'api',

  async inspect(context) {
    const { provisioning } = context.specification;
    if (!provisioning) {
      return blocked(
        'Automatic provisioning is not enabled in AWS yet. Visit the AWS console, then run the template "Complete an AWS federation".',
      );
    }
    const wanted = provisioning.groupsEnabled;
    return withJob(context, async ({ servicePrincipal, job }) => {
      const schema = await context.entra.synchronization.getSchema(
        servicePrincipal.id,
        job.id,
      );
      const group = findMapping(schema, 'Group');
      if (!group && wanted) {
        return blocked(
          'The synchronization job has no mapping of groups. Restore the default mappings in the Entra portal under Provisioning, and run this again.',
        );
      }
      const enabled = group?.mapping.enabled ?? false;
      if (enabled === wanted) {
        return done(
          wanted
            ? 'Assigned groups become groups in AWS.'
            : 'Groups stay in Entra, only people are sent to AWS.',
        );
      }
      const edited = structuredClone(schema);
      mapGroups(edited, wanted);
      return pending(
        wanted ? 'Groups are not sent to AWS.' : 'Groups are sent to AWS.',
        ...describeSchemaChanges(schema, edited),
      );
    });
  },

  async apply(context) {
    const wanted = context.specification.provisioning!.groupsEnabled;
    await changeSchema(context, await requireJob(context, title), schema =>
      mapGroups(schema, wanted),
    );
    return {};
  },
};

function mapGroups(schema: SynchronizationSchema, enabled: boolean): void {
  const group = findMapping(schema, 'Group');
  if (!group) {
    throw new StepBlockedError(title, 'The mapping of groups is gone.');
  }
  group.mapping.enabled = enabled;
}
