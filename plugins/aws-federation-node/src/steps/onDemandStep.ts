import { setTimeout as delay } from 'node:timers/promises';
import { Step, StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { canaryName } from './canaryName';
import { findMapping } from './schema/findMapping';
import { blocked, done, pending } from './inspections';
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

/**
 * One user is in AWS, which proves the whole way before everybody is sent. Entra
 * answers 200 also when nothing was provisioned, so AWS is asked.
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
    const name = canaryName(context);
    if (!name) {
      return done('No user is named to try first.');
    }
    const { userNameAttribute } = context.specification.provisioning;
    if (!userNameAttribute) {
      return done(
        'Nobody is tried first: no attribute is specified from which userName in AWS comes, and by which AWS could be asked.',
      );
    }
    return withJob(context, async ({ servicePrincipal }) => {
      const { hasToken } = await savedSecrets(context, servicePrincipal.id);
      if (!hasToken) {
        return blocked(
          'Entra has no access token for AWS yet. Run the template "Complete an AWS federation".',
        );
      }
      const user = await context.entra.directory.findUser(name);
      if (!user?.id) {
        return blocked(
          `Tenant ${context.tenant.name} has no user "${name}" to try. Name another user to try first with the template "Complete an AWS federation".`,
        );
      }
      if (
        userNameAttribute === 'userPrincipalName' &&
        user.userPrincipalName?.includes('#EXT#')
      ) {
        return blocked(
          `"${name}" is a guest. Entra signs guests in with a name that holds #EXT#, which userName in AWS does not, so that they cannot sign in: let userName come from mail, or name another user to try first, with the template "Complete an AWS federation".`,
        );
      }
      const userName = userNameInAws(user, userNameAttribute);
      if (!userName) {
        return blocked(
          `"${name}" has no ${userNameAttribute} in Entra, from which userName in AWS comes. Fill it in, or name another user to try first with the template "Complete an AWS federation".`,
        );
      }
      return (await isInAws(context, userName))
        ? done(`"${name}" is in AWS.`)
        : pending(
            `"${name}" is not in AWS yet.`,
            `Send user "${name}" to AWS on demand.`,
          );
    });
  },

  async apply(context) {
    const { servicePrincipal, job } = await requireJob(context, title);
    const { synchronization, directory } = context.entra;
    const user = await directory.findUser(canaryName(context)!);
    const schema = await synchronization.getSchema(servicePrincipal.id, job.id);
    const ruleId = findMapping(schema, 'User')?.rule.id;
    const { userNameAttribute } = context.specification.provisioning!;
    const userName =
      user && userNameAttribute && userNameInAws(user, userNameAttribute);
    if (!user?.id || !ruleId || !userName) {
      throw new StepBlockedError(
        title,
        'The user or the mapping of users is gone since it was looked at. Run this again.',
      );
    }

    for (const pause of [...pausesMs, undefined]) {
      const outcome = await synchronization.provisionOnDemand(
        servicePrincipal.id,
        job.id,
        ruleId,
        user.id,
      );
      context.log(outcome.explanation);
      if (outcome.result === 'Success') {
        return {};
      }
      const mayBeLag =
        outcome.result === 'Skipped' ||
        /entitled/i.test(outcome.errorCode ?? '');
      if (!mayBeLag) {
        throw new StepBlockedError(title, outcome.explanation);
      }
      if (await isInAws(context, userName)) {
        return {};
      }
      if (outcome.errorCode === 'RedundantExport' && pause !== pausesMs[0]) {
        throw new StepBlockedError(
          title,
          `Entra counts "${canaryName(
            context,
          )}" among those whom it has sent to AWS, but AWS has no user "${userName}": somebody deleted the user there. Choose "Restart provisioning" in the Entra portal under Provisioning, which sends everybody anew, and run this again.`,
        );
      }
      if (pause === undefined) {
        throw new StepBlockedError(title, outcome.explanation);
      }
      await delay(pause, undefined, { signal: context.signal });
    }
    return {};
  },
};

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
