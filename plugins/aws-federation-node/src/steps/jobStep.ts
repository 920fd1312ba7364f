import { classifyCredentialFailure } from '../clouds/entra/credentialFailure';
import { ChosenJob } from '../entra/ChosenJob';
import { JobLinks, linkedStoreText, readJobLinks } from './jobLinks';
import { inspectForNewStore, restartForNewStore } from './restartForNewStore';
import { Inspection, Step, StepContext } from './Step';
import { FoundApplication } from './findApplication';
import { done, pending } from './inspections';
import { inspectQuarantine } from './inspectQuarantine';
import { isQuarantined, liftQuarantine } from './liftQuarantine';
import { readAnewUntil } from '../readings/readAnewUntil';
import { provisioningNotEnabled } from './provisioningNotEnabled';
import { requireApplication } from './requireApplication';
import { saveSecrets } from './saveSecrets';
import { tokenFingerprint } from './tokenFacts';
import { trySavedCredentials } from './trySavedCredentials';
import { withApplication } from './withApplication';
import { FoundJob } from './withJob';

const title = 'Synchronization job';

/**
 * The synchronization job of the application, made from AWS's template: never a second one,
 * and of several that somebody else has made, the one that counts. Its quarantine ends as
 * soon as its credentials work: whatever stops the run later, people arrive again.
 * @public
 */
export const jobStep: Step = {
  id: 'job',
  title,
  kind: 'api',
  creates: true,

  async inspect(context) {
    if (!context.specification.provisioning) {
      return provisioningNotEnabled();
    }
    return withApplication(context, async found => {
      const { servicePrincipal } = found;
      const job = await context.entra.synchronization.getJob(
        servicePrincipal.id,
      );
      if (!job) {
        return pending(
          'The application has no synchronization job yet.',
          "Create the synchronization job from AWS's template.",
        );
      }
      const { id } = job;
      const links = id
        ? await readJobLinks(context, { ...job, id })
        : undefined;
      if (links && mustForget(job, links)) return inspectForNewStore(links);
      const quarantine =
        id && (await inspectMended(context, { ...found, job: { ...job, id } }));
      if (quarantine) return quarantine;
      const { record: recorded } = links?.areOutdated ? {} : links ?? {};
      return {
        ...done(
          job.others
            ? `The application has ${
                job.others.length + 1
              } synchronization jobs. The portal works with ${
                job.id
              } and leaves the others as they are: delete those that nobody needs.`
            : 'The application has its synchronization job.',
        ),
        ...(recorded && { recorded }),
      };
    });
  },

  async apply(context) {
    const { synchronization } = context.entra;
    const found = await requireApplication(context, title);
    const { servicePrincipal } = found;
    const before = await synchronization.getJob(servicePrincipal.id);
    if (before?.id) {
      const job = { ...before, id: before.id };
      const links = await readJobLinks(context, job);
      if (mustForget(job, links)) {
        return restartForNewStore(context, { ...found, job });
      }
      const refusal = await liftQuarantine(context, { ...found, job });
      const now = await synchronization.getJob(servicePrincipal.id);
      return {
        ...(!links.areOutdated && { recorded: links.record }),
        ...((refusal || (now && isQuarantined(now))) && {
          waitsFor:
            refusal ??
            'The job is restarted, and Entra does not show yet that it has left quarantine.',
        }),
      };
    }
    const templateId = await synchronization.templateId(servicePrincipal.id);
    await synchronization.createJob(servicePrincipal.id, templateId);
    const job = await readAnewUntil(context, {
      read: () => synchronization.getJob(servicePrincipal.id),
      holds: read => read !== undefined,
      consecutive: 2,
    });
    if (!job?.id) return {};
    if (await needsTokenAgain(context, found, job.id)) {
      await saveSecrets(context, found, { title, isUnannounced: true });
    }
    const instance = await context.identityCenter.instances.find();
    return instance?.IdentityStoreId
      ? {
          recorded: {
            linkedStore: linkedStoreText(job.id, instance.IdentityStoreId),
          },
        }
      : {};
  },
};

/**
 * A paused job is not restarted here: the steps between may change whom it sends. It forgets
 * when it is started.
 */
function mustForget(job: ChosenJob, { areOutdated }: JobLinks): boolean {
  const { state } = job.schedule ?? {};
  return (
    areOutdated &&
    state !== 'Paused' &&
    (state === 'Active' || isQuarantined(job))
  );
}

/**
 * What to do about a quarantine for credentials that are mended; undefined: nothing now.
 * What else may be behind it is mended first, by the steps that follow, and a pause is
 * somebody's decision.
 */
async function inspectMended(
  context: StepContext,
  found: FoundJob,
): Promise<Inspection | undefined> {
  const { code, message } = found.job.status?.quarantine?.error ?? {};
  if (
    !isQuarantined(found.job) ||
    found.job.schedule?.state === 'Paused' ||
    (!context.scimToken &&
      !classifyCredentialFailure({
        code: code ?? undefined,
        message: message ?? undefined,
      }))
  ) {
    return undefined;
  }
  const inspection = await inspectQuarantine(context, found);
  return inspection.changes.length > 0 ? inspection : undefined;
}

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
