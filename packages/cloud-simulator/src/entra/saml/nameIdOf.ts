import { createHash } from 'node:crypto';
import {
  EntraServicePrincipal,
  EntraTenantState,
  EntraUser,
} from '../../state/EntraTenantState';
import {
  ClaimsMappingPolicy,
  claimsMappingPolicyOf,
  isNameId,
} from './claimsMappingPolicy';
import { userProperty } from './userProperty';

/** The only format that AWS takes. */
export const emailAddressFormat =
  'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const persistentFormat = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

/** What a claims mapping policy may take as NameID, in lower case. */
const policySources =
  /^(userprincipalname|mail|employeeid|onpremisessamaccountname|extensionattribute\d+)$/;

/** How a person is called in an assertion. */
export interface NameId {
  value: string;
  /** URN. */
  format: string;
}

/**
 * What a user is called in the assertion: the user principal name, guest marker included,
 * unless a claims mapping policy of the application, or its claims in the portal, take
 * another attribute. Where that is empty, Entra sends a pairwise identifier. The format is
 * the one that the request asks for.
 * https://learn.microsoft.com/entra/identity-platform/reference-claims-customization
 * https://learn.microsoft.com/entra/identity-platform/saml-claims-customization
 */
export function nameIdOf(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  user: EntraUser;
  /** Of the request's NameIDPolicy; undefined: Entra chooses. */
  requestedFormat?: string;
}): NameId {
  const { tenant, servicePrincipal, user, requestedFormat } = options;
  const policy = claimsMappingPolicyOf(options);
  const claim = policy
    ? policyClaim(policy)
    : servicePrincipal.simulated.portalClaims?.nameId;
  const source =
    (requestedFormat === emailAddressFormat && tenant.nameIdOfRequests) ||
    claim?.source ||
    'userPrincipalName';
  const value = userProperty(user, source);
  return value
    ? {
        value,
        format: requestedFormat ?? claim?.format ?? emailAddressFormat,
      }
    : {
        value: createHash('sha256')
          .update(`${servicePrincipal.appId} ${user.id}`)
          .digest('base64url'),
        format: requestedFormat ?? persistentFormat,
      };
}

function policyClaim({
  entries,
}: ClaimsMappingPolicy): { source: string; format?: string } | undefined {
  const entry = entries.find(isNameId);
  const source = entry?.ID?.toLowerCase() ?? '';
  return entry?.Source?.toLowerCase() === 'user' && policySources.test(source)
    ? { source }
    : undefined;
}
