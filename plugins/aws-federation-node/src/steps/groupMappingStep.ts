import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { Step, StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { blocked, done, pending } from './inspections';
import { provisioningNotEnabled } from './provisioningNotEnabled';
import { changeMapping, lostMappings } from './schema/changeMapping';
import { describeSchemaChanges } from './schema/describeSchemaChanges';
import { findMapping } from './schema/findMapping';
import { applyAlways } from './schema/partialFlows';
import { restoreFromTemplate } from './schema/restoreFromTemplate';
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
      return provisioningNotEnabled();
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
      const edited = structuredClone(schema);
      const lost = group
        ? await mapGroups(context, servicePrincipal.id, edited)
        : [];
      if (lost.length > 0) return blocked(lostMappings('groups', lost));
      const changes = describeSchemaChanges(schema, edited);
      if (changes.length === 0) {
        return done(
          wanted
            ? 'Assigned groups become groups in AWS.'
            : 'Groups stay in Entra, only people are sent to AWS.',
        );
      }
      return pending(
        describeGroups(group?.mapping.enabled ?? false, wanted),
        ...changes,
      );
    });
  },

  async apply(context) {
    await changeMapping(context, { title, of: 'groups', edit: mapGroups });
    return {};
  },
};

/**
 * Turns the mapping of groups on or off; of groups that are sent it restores what AWS
 * needs of them.
 *
 * @returns required mappings that the template does not have either
 */
async function mapGroups(
  context: StepContext,
  servicePrincipalId: string,
  schema: SynchronizationSchema,
): Promise<string[]> {
  const group = findMapping(schema, 'Group');
  if (!group) {
    throw new StepBlockedError(title, 'The mapping of groups is gone.');
  }
  const { groupsEnabled } = context.specification.provisioning!;
  group.mapping.enabled = groupsEnabled;
  if (!groupsEnabled) return [];
  applyAlways(schema, 'Group');
  return restoreFromTemplate(context, {
    servicePrincipalId,
    schema,
    kind: 'Group',
  });
}

function describeGroups(sent: boolean, wanted: boolean): string {
  if (sent && wanted)
    return 'Groups do not arrive in AWS as they are in Entra.';
  return wanted ? 'Groups are not sent to AWS.' : 'Groups are sent to AWS.';
}
