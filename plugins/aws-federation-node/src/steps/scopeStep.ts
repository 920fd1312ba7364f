import { RecordableFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Step } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { blocked, done, pending } from './inspections';
import { provisioningNotEnabled } from './provisioningNotEnabled';
import { knownSettings } from './provisioningSettings';
import { pauseForChange } from './pauseForChange';
import { planSettings } from './planSettings';
import { requireApplication } from './requireApplication';
import { restartJob } from './restartJob';
import { savedSecrets } from './savedSecrets';
import { saveSecrets } from './saveSecrets';
import { withApplication } from './withApplication';

const title = 'Scope';

/**
 * Whether only assigned people, or everybody, is sent to AWS: `SyncAll`, which Entra
 * keeps among the secrets. SAML sign-in works only for assigned people, whatever the
 * scope, unless the application requires no assignment.
 * @public
 */
export const scopeStep: Step = {
  id: 'scope',
  title,
  kind: 'api',

  async inspect(context) {
    const { provisioning } = context.specification;
    if (!provisioning) {
      return provisioningNotEnabled();
    }
    return withApplication(context, async ({ servicePrincipal }) => {
      const saved = await savedSecrets(context, servicePrincipal.id);
      if (!saved.hasToken) {
        return blocked(
          'The scope is saved with the SCIM credentials, which Entra does not have yet. Run the template "Complete an AWS federation".',
        );
      }
      const { scope } = knownSettings(saved, context.recorded);
      if (!scope && saved.syncAll === 'hidden') {
        return done(
          'The scope was saved with the SCIM credentials; Entra does not show it.',
        );
      }
      if (scope === provisioning.scope) {
        return done(
          scope === 'all'
            ? 'Everybody in the tenant is sent to AWS. Only those who are assigned to the application can sign in, unless it requires no assignment.'
            : 'Only assigned people are sent to AWS.',
        );
      }
      const message =
        provisioning.scope === 'all'
          ? 'Only assigned people are sent to AWS, not everybody.'
          : 'Not only assigned people are sent to AWS.';
      return context.scimToken
        ? pending(
            message,
            provisioning.scope === 'all'
              ? 'Send everybody in the tenant to AWS, and restart the job. Sign-in stays with those who are assigned to the application, unless it requires no assignment.'
              : 'Send only assigned people to AWS, and restart the job.',
            ...planSettings(context, saved, provisioning.scope).changes,
          )
        : blocked(
            `${message} Entra takes the scope only together with the access token: generate one in the AWS console and hand it to the template "Complete an AWS federation".`,
          );
    });
  },

  async apply(context) {
    const { synchronization } = context.entra;
    const found = await requireApplication(context, title);
    const { id } = found.servicePrincipal;
    const job = await synchronization.getJob(id);
    const running = job?.schedule?.state === 'Active' ? job.id : undefined;
    // A narrower scope takes effect only after a restart. Should this run end before that,
    // the paused job tells the next one.
    if (running) {
      await pauseForChange(context, {
        servicePrincipalId: id,
        id: running,
        reason: 'The portal changes whom Entra sends to AWS.',
      });
    }
    let recorded: RecordableFacts;
    try {
      recorded = await saveSecrets(context, found, {
        title,
        scope: context.specification.provisioning!.scope,
      });
    } catch (error) {
      if (running) {
        await synchronization.start(id, running);
        await context.recordPause?.(undefined);
      }
      throw error;
    }
    const refusal =
      running &&
      (await restartJob(context, id, { id: running, isActive: false }));
    if (running) await context.recordPause?.(undefined);
    if (refusal) {
      const unstarted = new StepBlockedError(
        title,
        `The scope is saved, but counts only after a restart. ${refusal}`,
      );
      // Entra may not show it: the next run is not to ask for another token.
      unstarted.recorded = recorded;
      throw unstarted;
    }
    return { recorded };
  },
};
