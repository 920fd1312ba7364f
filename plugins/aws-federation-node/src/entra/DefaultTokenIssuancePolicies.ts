import type { TokenIssuancePolicy } from '@microsoft/microsoft-graph-types';
import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';

type Policies = EntraClient['tokenIssuancePolicies'];

/**
 * How Entra signs what an application gets at sign-in.
 * https://learn.microsoft.com/graph/api/resources/tokenissuancepolicy
 */
export class DefaultTokenIssuancePolicies implements Policies {
  constructor(private readonly graph: GraphTransport) {}

  async listAssigned(
    servicePrincipalId: string,
  ): Promise<TokenIssuancePolicy[]> {
    return this.#list('servicePrincipals', servicePrincipalId);
  }

  async listOfRegistration(
    applicationId: string,
  ): Promise<TokenIssuancePolicy[]> {
    return this.#list('applications', applicationId);
  }

  #list(
    collection: 'servicePrincipals' | 'applications',
    id: string,
  ): Promise<TokenIssuancePolicy[]> {
    return this.graph.all<TokenIssuancePolicy>({
      path: `/${collection}/{id}/tokenIssuancePolicies`,
      ids: { id },
      permission: 'Policy.Read.All',
    });
  }
}
