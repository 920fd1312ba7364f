import { CloudError } from '../CloudError';
import { nameIdPolicyName } from './nameIdPolicyName';
import { StepContext } from './Step';

/**
 * Deletes the claims mapping policy that the step `name-id` made for an application, if
 * it made one. A portal that may not see policies has none.
 */
export async function deleteNameIdPolicy(
  { entra, log }: Pick<StepContext, 'entra' | 'log'>,
  appId: string,
): Promise<void> {
  const name = nameIdPolicyName(appId);
  try {
    const policy = await entra.claimsMappingPolicies.find(name);
    if (policy?.id) {
      await entra.claimsMappingPolicies.delete(policy.id);
      log(`Deleted the claims mapping policy "${name}".`);
    }
  } catch (error) {
    if (!(error instanceof CloudError && error.status === 403)) {
      throw error;
    }
  }
}
