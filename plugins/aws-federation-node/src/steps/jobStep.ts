import { Step } from './Step';
import { blocked, done, pending } from './inspections';
import { readUntil } from '../readUntil';
import { requireApplication } from './requireApplication';
import { withApplication } from './withApplication';

const title = 'Synchronization job';

/**
 * The one synchronization job of the application, made from AWS's template.
 * @public
 */
export const jobStep: Step = {
  id: 'job',
  title,
  kind: 'api',

  async inspect(context) {
    if (!context.specification.provisioning) {
      return blocked(
        'Automatic provisioning is not enabled in AWS yet. Visit the AWS console, then run the template "Complete an AWS federation".',
      );
    }
    return withApplication(context, async ({ servicePrincipal }) => {
      const job = await context.entra.synchronization.getJob(
        servicePrincipal.id,
      );
      return job
        ? done('The application has its synchronization job.')
        : pending(
            'The application has no synchronization job yet.',
            "Create the synchronization job from AWS's template.",
          );
    });
  },

  async apply(context) {
    const { synchronization } = context.entra;
    const { servicePrincipal } = await requireApplication(context, title);
    const templateId = await synchronization.templateId(servicePrincipal.id);
    await synchronization.createJob(servicePrincipal.id, templateId);
    await readUntil({
      read: () => synchronization.getJob(servicePrincipal.id),
      holds: job => job !== undefined,
      consecutive: 2,
      signal: context.signal,
    });
    return {};
  },
};
