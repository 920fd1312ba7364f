import { TokenCredential } from '@azure/identity';
import { TenantConfig } from '../config/TenantConfig';
import { DefaultApplications } from './DefaultApplications';
import { DefaultAssignments } from './DefaultAssignments';
import { DefaultClaimsMappingPolicies } from './DefaultClaimsMappingPolicies';
import { DefaultCredential } from './DefaultCredential';
import { DefaultDirectory } from './DefaultDirectory';
import { DefaultFederationMetadata } from './DefaultFederationMetadata';
import { DefaultProvisioningLogs } from './DefaultProvisioningLogs';
import { DefaultReplicas } from './DefaultReplicas';
import { DefaultServicePrincipals } from './DefaultServicePrincipals';
import { DefaultSynchronization } from './DefaultSynchronization';
import { DefaultTokenIssuancePolicies } from './DefaultTokenIssuancePolicies';
import { EntraClient } from './EntraClient';
import { defaultGraphTiming, GraphTiming } from './GraphTiming';
import { GraphTransport } from './GraphTransport';
import { KnownDirectory } from './KnownDirectory';

/**
 * Microsoft Graph of one tenant.
 */
export class DefaultEntraClient {
  /**
   * @param options.signal - ends every request and every wait
   * @param options.servicePrincipalIds - object ids by application id, kept by the caller
   *   from one client to the next, so that what was found is not searched again
   * @param options.known - what the run has read and written before; without it every
   *   answer is believed
   * @param options.timing - how long requests and waits last, for tests
   */
  static create(options: {
    tenant: TenantConfig;
    credential: TokenCredential;
    servicePrincipalIds?: Map<string, string>;
    known?: KnownDirectory;
    signal?: AbortSignal;
    timing?: GraphTiming;
  }): EntraClient {
    const { tenant, signal, timing = defaultGraphTiming } = options;
    const graph = GraphTransport.create({ ...options, timing });
    const servicePrincipals = new DefaultServicePrincipals(
      graph,
      options.servicePrincipalIds ?? new Map(),
    );
    const credential = new DefaultCredential({ ...options, timing });
    return {
      credential,
      applications: new DefaultApplications(graph, servicePrincipals),
      servicePrincipals,
      federationMetadata: new DefaultFederationMetadata({
        tenant,
        timing,
        signal,
        isKnown: options.known !== undefined,
      }),
      assignments: new DefaultAssignments(graph),
      claimsMappingPolicies: new DefaultClaimsMappingPolicies(graph),
      tokenIssuancePolicies: new DefaultTokenIssuancePolicies(graph),
      directory: new DefaultDirectory(graph),
      synchronization: new DefaultSynchronization(graph, credential),
      provisioningLogs: new DefaultProvisioningLogs(graph),
      replicas: new DefaultReplicas(graph),
    };
  }
}
