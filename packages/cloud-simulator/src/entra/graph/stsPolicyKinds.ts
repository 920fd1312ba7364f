import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';
import { claimsDefinitionProblem } from './claimsDefinitionProblem';
import { tokenIssuanceDefinitionProblem } from './tokenIssuanceDefinitionProblem';

/** What Graph calls the policies of a kind, and where the simulator keeps them. */
export interface StsPolicyKind {
  /** Segment of the path, and where the tenant has them. */
  collection: keyof Pick<
    EntraTenantState,
    'claimsMappingPolicies' | 'tokenIssuancePolicies'
  >;
  /** As messages name it. */
  resource: string;
  /** Where a service principal has the id of its policy. */
  assigned: keyof Pick<
    EntraServicePrincipal['simulated'],
    'claimsMappingPolicyIds' | 'tokenIssuancePolicyIds'
  >;
  /** Whether app registrations have them too. */
  ofRegistrations?: boolean;
  /** What Graph answers to a definition that it does not take; undefined: it takes it. */
  definitionProblem(definition: unknown): string | undefined;
}

/** The kinds that matter to sign-in by SAML. */
export const stsPolicyKinds: readonly StsPolicyKind[] = [
  {
    collection: 'claimsMappingPolicies',
    resource: 'ClaimsMappingPolicy',
    assigned: 'claimsMappingPolicyIds',
    definitionProblem: claimsDefinitionProblem,
  },
  {
    collection: 'tokenIssuancePolicies',
    resource: 'TokenIssuancePolicy',
    assigned: 'tokenIssuancePolicyIds',
    // https://learn.microsoft.com/graph/api/application-list-tokenissuancepolicies
    ofRegistrations: true,
    definitionProblem: tokenIssuanceDefinitionProblem,
  },
];
