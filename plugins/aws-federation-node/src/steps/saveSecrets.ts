import { RecordableFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { CloudError } from '../CloudError';
import { foreignEndpointProblem } from '../scim/foreignEndpointProblem';
import { StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { FoundApplication } from './findApplication';
import { planSettings } from './planSettings';
import { savedSecrets } from './savedSecrets';
import { secretsSizeProblem } from './secretsSizeProblem';
import { tokenFacts } from './tokenFacts';

/**
 * Tries the token against AWS, has Entra try it, and saves the complete set: Entra
 * takes a PUT as the whole, so that a set without the real token would lose it. What
 * becomes of the settings beside them, {@link planSettings} says.
 *
 * @param options.scope - left out: the one that holds, for another one needs a restart
 * @param options.isUnannounced - no inspection has named what this overwrites
 * @returns what to record
 * @throws StepBlockedError: before anything was saved
 */
export async function saveSecrets(
  context: StepContext,
  { servicePrincipal }: FoundApplication,
  options: {
    title: string;
    scope?: 'assigned' | 'all';
    isUnannounced?: boolean;
  },
): Promise<RecordableFacts> {
  const { entra, scim, scimToken, specification } = context;
  const { title } = options;
  const { provisioning } = specification;
  if (!scimToken || !provisioning?.scimEndpoint) {
    throw new StepBlockedError(
      title,
      'Saving needs the SCIM endpoint and the access token. Hand both to the template "Complete an AWS federation".',
    );
  }
  await scim.probe(provisioning.scimEndpoint, scimToken);
  const foreign = await foreignEndpointProblem(context, context.organization, {
    endpoint: provisioning.scimEndpoint,
    token: scimToken,
  });
  if (foreign) throw new StepBlockedError(title, foreign);

  const credentials = [
    { key: 'BaseAddress', value: provisioning.scimEndpoint },
    { key: 'SecretToken', value: scimToken },
  ];
  const templateId = await entra.synchronization.templateId(
    servicePrincipal.id,
  );
  try {
    await entra.synchronization.validateCredentials(
      servicePrincipal.id,
      templateId,
      credentials,
    );
  } catch (error) {
    context.signal.throwIfAborted();
    if (!(error instanceof CloudError)) throw error;
    if (
      error.credentialFailure === 'refused' ||
      error.credentialFailure === 'forbidden'
    ) {
      throw new StepBlockedError(
        title,
        "AWS refuses the access token when Entra sends it, and has just accepted it from the portal, perhaps because the identity store's network settings do not allow the addresses of Entra's provisioning service. Allow them there, and run this again with the same token.",
      );
    }
    // Entra says nothing against what AWS has accepted from the portal.
    if (error.credentialFailure === 'endpointWrong') throw error;
    context.log(
      `${title}: AWS accepts the access token, but Entra could not try it: ${error.message}`,
    );
  }

  const saved = await savedSecrets(context, servicePrincipal.id);
  const plan = planSettings(context, saved, options.scope);
  const secrets = [...credentials, ...plan.secrets];
  const problem = secretsSizeProblem(context, secrets);
  if (problem) {
    throw new StepBlockedError(title, problem);
  }
  if (options.isUnannounced) {
    plan.changes.forEach(change => context.log(change));
  }
  await entra.synchronization.putSecrets(servicePrincipal.id, secrets);
  if (plan.unkept.length > 0) {
    context.log(
      `${title}: Entra hides ${plan.unkept.join(
        ', ',
      )}, and saving the credentials may have dropped it. Look at it with Microsoft Graph, and set it again.`,
    );
  }
  return {
    ...tokenFacts(context),
    savedSettings: JSON.stringify(plan.record),
  };
}
