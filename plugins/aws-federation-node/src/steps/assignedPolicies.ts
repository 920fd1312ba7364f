import type { ClaimsMappingPolicy } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../CloudError';
import { nameIdSourceOf } from './nameIdSourceOf';
import { defaultNameIdSource } from './nameIdSources';
import { StepContext } from './Step';

/**
 * The claims mapping policies of an application. Undefined when the portal may not read
 * them and need not, because `userName` comes from what Entra sends by itself.
 */
export async function assignedPolicies(
  { entra, specification }: Pick<StepContext, 'entra' | 'specification'>,
  servicePrincipalId: string,
): Promise<ClaimsMappingPolicy[] | undefined> {
  try {
    return await entra.claimsMappingPolicies.listAssigned(servicePrincipalId);
  } catch (error) {
    const attribute = specification.provisioning?.userNameAttribute;
    const isNeeded =
      attribute && nameIdSourceOf(attribute) !== defaultNameIdSource;
    if (!isNeeded && error instanceof CloudError && error.status === 403) {
      return undefined;
    }
    throw error;
  }
}
