import type { TokenIssuancePolicy } from '@microsoft/microsoft-graph-types';
import { SnapshotPart } from '../SnapshotPart';
import { searchApplication } from './searchApplication';

/**
 * How Entra signs what it sends to AWS, as far as the policies of the enterprise
 * application and of its app registration say so. Without one Entra signs the assertion alone, of SAML 2.0
 * (https://learn.microsoft.com/entra/identity/enterprise-apps/certificate-signing-options).
 * @public
 */
export interface TokenIssuanceFacts {
  policies: TokenIssuance[];
}

/**
 * What one policy says.
 * @public
 */
export interface TokenIssuance {
  policyName: string;
  /** The app registration has it. */
  ofRegistration?: true;
  /** `TokenOnly`, `ResponseOnly` or `ResponseAndToken`; undefined: it cannot be read. */
  signs?: string;
  /** `1.1` or `2.0`; undefined: it cannot be read. */
  samlVersion?: string;
}

/** @public */
export const tokenIssuancePart: SnapshotPart<TokenIssuanceFacts> = {
  title: 'the token issuance policies of the application',
  tier: 'hourly',

  async collect(context) {
    const search = await searchApplication(context);
    if (search.kind !== 'found') return { policies: [] };
    const { application, servicePrincipal } = search;
    const { tokenIssuancePolicies } = context.entra;
    const [assigned, ofRegistration] = await Promise.all([
      tokenIssuancePolicies.listAssigned(servicePrincipal.id),
      tokenIssuancePolicies.listOfRegistration(application.id),
    ]);
    return {
      policies: [
        ...assigned.map(readPolicy),
        ...ofRegistration.map(policy => ({
          ...readPolicy(policy),
          ofRegistration: true as const,
        })),
      ],
    };
  },
};

/** https://learn.microsoft.com/graph/api/resources/tokenissuancepolicy */
function readPolicy(policy: TokenIssuancePolicy): TokenIssuance {
  const policyName = policy.displayName ?? policy.id ?? '';
  const [text = ''] = policy.definition ?? [];
  const says = parse(text)?.TokenIssuancePolicy;
  if (!says) return { policyName };
  const { TokenResponseSigningPolicy, SamlTokenVersion } = says;
  return {
    policyName,
    signs: TokenResponseSigningPolicy ?? 'TokenOnly',
    samlVersion: SamlTokenVersion ?? '2.0',
  };
}

function parse(
  text: string,
): { TokenIssuancePolicy?: Record<string, string> } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
