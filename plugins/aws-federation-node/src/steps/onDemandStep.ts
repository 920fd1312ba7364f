import { setTimeout as delay } from 'node:timers/promises';
import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../CloudError';
import { refineByUser } from '../clouds/entra/refineByUser';
import { OnDemandOutcome } from '../entra/OnDemandOutcome';
import { readAnewUntil } from '../readings/readAnewUntil';
import { readJobLinks } from './jobLinks';
import { inspectForNewStore, restartForNewStore } from './restartForNewStore';
import { Step, StepContext, StepOutcome } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { canaryName } from './canaryName';
import { explainOnDemand, isPassing } from './explainOnDemand';
import { findCanary, WhyNotFirst } from './findCanary';
import { findMapping } from './schema/findMapping';
import { plainNames } from './schema/plainNames';
import { blocked, done, pending } from './inspections';
import { inspectQuarantine } from './inspectQuarantine';
import { isPausedByHand, whoeverPaused } from './isPausedByHand';
import { isQuarantined, liftQuarantine } from './liftQuarantine';
import { requireJob } from './requireJob';
import { savedSecrets } from './savedSecrets';
import { userNameInAws } from './userNameInAws';
import { withJob } from './withJob';

const title = 'One user on demand';
/**
 * Pauses before a user who was passed over is tried again: Entra honours a new assignment only
 * after a while, and allows 5 such requests in 10 seconds.
 */
const pausesMs = [3_000, 6_000, 12_000];

/** How long AWS may need to show whom it has taken. */
const arrivesWithinMs = 60_000;

/** How long a job that was restarted in full may still count people as sent. */
const forgetsWithinMs = 60 * 60_000;

/**
 * One user is in AWS, which proves the whole way before everybody is sent. Entra
 * answers 200 also when nothing was provisioned, so AWS is asked. A job in quarantine is
 * restarted first: until then Entra refuses users on demand.
 * @public
 */
export const onDemandStep: Step = {
  id: 'on-demand',
  title,
  kind: 'api',

  async inspect(context) {
    if (!context.specification.provisioning) {
      return blocked(
        'One user is sent to AWS on demand when provisioning is set up, after the visit to the AWS console.',
      );
    }
    const first = canaryName(context);
    if (!first) {
      return done('No user is named to try first.');
    }
    const { userNameAttribute } = context.specification.provisioning;
    if (!userNameAttribute) {
      return done(
        'Nobody is tried first: no attribute is specified from which userName in AWS comes, and by which AWS could be asked.',
      );
    }
    return withJob(context, async found => {
      const { servicePrincipal, job } = found;
      const { hasToken } = await savedSecrets(context, servicePrincipal.id);
      if (!hasToken) {
        return blocked(
          'Entra has no access token for AWS yet. Run the template "Complete an AWS federation".',
        );
      }
      const { canary, whyNotFirst } = await findCanary(context, {
        servicePrincipalId: servicePrincipal.id,
        filter: filterOf(
          await context.entra.synchronization.getSchema(
            servicePrincipal.id,
            job.id,
          ),
        ),
      });
      const left = whyNotFirst && describeWhyNot(whyNotFirst, context.tenant);
      if (!canary) {
        return done(
          `Nobody is there to try first. ${left}, and no other specified user can be tried. Name another user to try first with the template "Complete an AWS federation".`,
        );
      }
      const { name, user } = canary;
      const instead =
        left === undefined ? '' : ` ${left}, and another one is tried instead.`;
      if (
        userNameAttribute === 'userPrincipalName' &&
        user.userPrincipalName?.includes('#EXT#')
      ) {
        return blocked(
          `The user to try first, ${user.id}, is a guest. Entra signs guests in with a name that holds #EXT#, which userName in AWS does not, so that they cannot sign in: let userName come from mail, or name another user to try first, with the template "Complete an AWS federation".`,
        );
      }
      const userName = userNameInAws(user, userNameAttribute);
      if (!userName) {
        return blocked(
          `The user to try first, ${user.id}, has no ${userNameAttribute} in Entra, from which userName in AWS comes. Fill it in, or name another user to try first with the template "Complete an AWS federation".`,
        );
      }
      if (await isInAws(context, userName)) {
        return done(`The user to try first is in AWS.${instead}`);
      }
      const links = await readJobLinks(context, job);
      if (
        (isQuarantined(job) || links.areOutdated) &&
        isPausedByHand(context, job)
      ) {
        const why = links.areOutdated
          ? 'counts people as sent whom only another identity store had'
          : 'is in quarantine';
        return pending(
          `The user to try first is not in AWS yet, and is not sent: the job ${why}, which only a restart ends, and somebody has paused it in Entra. ${whoeverPaused}.`,
        );
      }
      const notYet = `The user to try first is not in AWS yet.${instead}`;
      const send = `Send user "${name}" to AWS on demand.`;
      if (links.areOutdated) {
        return pending(notYet, ...inspectForNewStore(links).changes, send);
      }
      const quarantine = isQuarantined(job)
        ? await inspectQuarantine(context, found)
        : undefined;
      // Until the job has left it, Entra sends nobody on demand.
      if (quarantine?.changes.length === 0) return quarantine;
      return pending(notYet, ...(quarantine?.changes ?? []), send);
    });
  },

  async apply(context) {
    const found = await requireJob(context, title);
    const { servicePrincipal, job } = found;
    const { synchronization } = context.entra;
    const schema = await synchronization.getSchema(servicePrincipal.id, job.id);
    const { canary } = await findCanary(context, {
      servicePrincipalId: servicePrincipal.id,
      filter: filterOf(schema),
    });
    const { user, name = '' } = canary ?? {};
    const ruleId = findMapping(schema, 'User')?.rule.id;
    const { userNameAttribute } = context.specification.provisioning!;
    const userName =
      user && userNameAttribute && userNameInAws(user, userNameAttribute);
    if (!user || !ruleId || !userName) {
      throw new StepBlockedError(
        title,
        'The user or the mapping of users is gone since it was looked at. Run this again.',
      );
    }

    const wasQuarantined = isQuarantined(job);
    const { areOutdated, restartedAt } = await readJobLinks(context, job);
    const restart: StepOutcome = areOutdated
      ? await restartForNewStore(context, found)
      : {
          waitsFor: wasQuarantined
            ? await liftQuarantine(context, found)
            : undefined,
        };
    if (restart.waitsFor) return restart;
    const { recorded } = restart;
    const isRestarted = areOutdated || isRecent(context, restartedAt);
    for (const pause of [...pausesMs, undefined]) {
      let outcome: OnDemandOutcome;
      try {
        const told = await synchronization.provisionOnDemand(
          servicePrincipal.id,
          job.id,
          ruleId,
          { kind: 'user', id: user.id },
        );
        outcome = {
          ...told,
          ...(told.cause && {
            cause: refineByUser(told.cause, user, plainNames(schema)),
          }),
        };
      } catch (error) {
        if (!wasQuarantined || !isRefused(error)) throw error;
        return {
          recorded,
          waitsFor: `Entra sends nobody on demand while the job comes out of quarantine (HTTP ${error.status}): its next cycle sends "${name}".`,
        };
      }
      if (outcome.result === 'Success') {
        const arrived = await readAnewUntil(context, {
          read: () => isInAws(context, userName),
          holds: Boolean,
          deadlineMs: arrivesWithinMs,
        });
        if (arrived) return { recorded };
        throw new StepBlockedError(
          title,
          `Entra reports that it has sent "${name}" to AWS, and IAM Identity Center of ${context.organization.title} does not have that user. The SCIM endpoint and access token may belong to another organization, which has got the user now: look for "${userName}" there. Copy the endpoint in the console of ${context.organization.title}, generate a token there, and run this again with both.`,
        );
      }
      // Once more only: Entra has tried AWS several times before it gave up.
      const mayPass = isPassing(outcome) && pause === pausesMs[0];
      const explanation = explainOnDemand(outcome, canary!, mayPass);
      context.log(explanation);
      const mayBeLag =
        outcome.result === 'Skipped' || outcome.cause === 'notAssigned';
      if (!mayBeLag && !mayPass) {
        throw new StepBlockedError(title, explanation);
      }
      if (await isInAws(context, userName)) {
        return { recorded };
      }
      if (isRestarted && outcome.result === 'Skipped' && pause === undefined) {
        return {
          recorded,
          waitsFor: `The job is restarted in full, and Entra still counts "${name}" among those whom it has sent: its next cycle looks for everybody in AWS anew.`,
        };
      }
      if (
        !isRestarted &&
        outcome.result === 'Skipped' &&
        pause !== pausesMs[0]
      ) {
        throw new StepBlockedError(
          title,
          `Entra counts "${name}" among those whom it has sent to AWS, but AWS has no user "${userName}": somebody deleted the user there, AWS has that person under an older name, or its identity store is a new one. Look there for the older name, and if AWS has it, complete the federation so that the mapping of userName applies; otherwise choose "Restart provisioning" in the Entra portal under Provisioning, which sends everybody again. Then run this again.`,
        );
      }
      if (pause === undefined) {
        throw new StepBlockedError(title, explanation);
      }
      await delay(pause, undefined, { signal: context.signal });
    }
    return { recorded };
  },
};

/** Entra may need that long to forget. */
function isRecent({ clock }: StepContext, restartedAt?: string): boolean {
  return (
    restartedAt !== undefined &&
    clock.now().getTime() - Date.parse(restartedAt) < forgetsWithinMs
  );
}

/** Without the name: a check stores what is said of a step. */
function describeWhyNot(
  why: WhyNotFirst,
  tenant: StepContext['tenant'],
): string {
  switch (why) {
    case 'gone':
      return `Tenant ${tenant.name} no longer has the user who is named to try first`;
    case 'disabled':
      return 'The user who is named to try first is disabled in Entra';
    case 'notAssigned':
      return 'The user who is named to try first does not have the enterprise application';
    case 'leftOut':
      return 'The scoping filter leaves out the user who is named to try first';
    default:
      return why satisfies never;
  }
}

function filterOf(schema: SynchronizationSchema) {
  return findMapping(schema, 'User')?.mapping.scope;
}

function isRefused(error: unknown): error is CloudError {
  return error instanceof CloudError && error.status === 401;
}

async function isInAws(
  { identityCenter, organization }: StepContext,
  userName: string,
): Promise<boolean> {
  const instance = await identityCenter.instances.find();
  if (!instance?.IdentityStoreId) {
    throw new StepBlockedError(
      title,
      `IAM Identity Center is not enabled in ${organization.region}. Enable it in the AWS console.`,
    );
  }
  const id = await identityCenter.findUserId(
    instance.IdentityStoreId,
    userName,
  );
  return id !== undefined;
}
