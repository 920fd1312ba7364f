import { Step, StepContext } from './Step';
import { FoundApplication } from './findApplication';
import { blocked, done, pending } from './inspections';
import { readAnewUntil } from '../readings/readAnewUntil';
import { requireApplication } from './requireApplication';
import { saveSecrets } from './saveSecrets';
import { tokenFingerprint } from './tokenFacts';
import { trySavedCredentials } from './trySavedCredentials';
import { withApplication } from './withApplication';

const title = 'Synchronization job';

/**
 * The synchronization job of the application, made from AWS's template: never a second one,
 * and of several that somebody else has made, the one that counts.
 * @public
 */
export const jobStep: Step = {
  id: 'job',
  title,
  kind: 'api',
  creates: true,

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
      if (!job) {
        return pending(
          'The application has no synchronization job yet.',
          "Create the synchronization job from AWS's template.",
        );
      }
      return done(
        job.others
          ? `The application has ${
              job.others.length + 1
            } synchronization jobs. The portal works with ${
              job.id
            } and leaves the others as they are: delete those that nobody needs.`
          : 'The application has its synchronization job.',
      );
    });
  },

  async apply(context) {
    const { synchronization } = context.entra;
    const found = await requireApplication(context, title);
    const { servicePrincipal } = found;
    const templateId = await synchronization.templateId(servicePrincipal.id);
    await synchronization.createJob(servicePrincipal.id, templateId);
    const job = await readAnewUntil(context, {
      read: () => synchronization.getJob(servicePrincipal.id),
      holds: read => read !== undefined,
      consecutive: 2,
    });
    if (job?.id && (await needsTokenAgain(context, found, job.id))) {
      await saveSecrets(context, found, { title });
    }
    return {};
  },
};

/**
 * Without a job Entra could not try what it had saved, which may be another token than the
 * one that a person brings. What it cannot try now either is saved again, unless it is
 * known to be that one.
 */
async function needsTokenAgain(
  context: StepContext,
  { servicePrincipal }: FoundApplication,
  jobId: string,
): Promise<boolean> {
  const { scimToken, recorded } = context;
  if (!scimToken) return false;
  const tried = await trySavedCredentials(context, servicePrincipal.id, jobId);
  return (
    tried === 'refused' ||
    tried === 'endpointWrong' ||
    (tried !== 'accepted' &&
      recorded.tokenFingerprint?.value !== tokenFingerprint(scimToken))
  );
}
