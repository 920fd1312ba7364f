import type { TokenIssuancePolicy } from '@microsoft/microsoft-graph-types';
import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';

type Policies = EntraClient['tokenIssuancePolicies'];

/**
 * How Entra signs what an enterprise application gets at sign-in.
 * https://learn.microsoft.com/graph/api/resources/tokenissuancepolicy
 */
export class DefaultTokenIssuancePolicies implements Policies {
  constructor(private readonly graph: GraphTransport) {}

  async listAssigned(
    servicePrincipalId: string,
  ): Promise<TokenIssuancePolicy[]> {
    return this.graph.all<TokenIssuancePolicy>({
      path: '/servicePrincipals/{id}/tokenIssuancePolicies',
      ids: { id: servicePrincipalId },
      permission: 'Policy.Read.All',
    });
  }
}
