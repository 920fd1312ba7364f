import { provisioningServiceForms, ScimAnswersState } from 'cloud-simulator';

/** How the portal takes what Entra says of an address that is nobody's. */
export function unknownTenantReason(
  { unknownTenant }: ScimAnswersState,
  credentialErrors: (typeof provisioningServiceForms.credentialErrors)[number],
) {
  switch (credentialErrors) {
    case 'published':
    case 'unavailable':
      return unknownTenant === 'notFound' ? 'EndpointWrong' : 'TokenRejected';
    case 'invalidCredentials':
    case 'notAbleToConnect':
    case 'tenantUrl':
      return 'QuarantinedForCredentials';
    default:
      throw new Error(`Not known: ${credentialErrors satisfies never}.`);
  }
}
