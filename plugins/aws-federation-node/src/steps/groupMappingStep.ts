import { Step } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { changeSchema } from './changeSchema';
import { findMapping } from './findMapping';
import { blocked, done, pending } from './inspections';
import { requireJob } from './requireJob';
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
      const group = findMapping(
        await context.entra.synchronization.getSchema(
          servicePrincipal.id,
          job.id,
        ),
        'Group',
      );
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
      return wanted
        ? pending(
            'Groups are not sent to AWS.',
            'Turn on the mapping of groups.',
          )
        : pending('Groups are sent to AWS.', 'Turn off the mapping of groups.');
    });
  },

  async apply(context) {
    const wanted = context.specification.provisioning!.groupsEnabled;
    await changeSchema(context, await requireJob(context, title), schema => {
      const group = findMapping(schema, 'Group');
      if (!group) {
        throw new StepBlockedError(title, 'The mapping of groups is gone.');
      }
      group.mapping.enabled = wanted;
    });
    return {};
  },
};
