import { SimulatorContext } from '../../SimulatorContext';
import { EntraTenantState, EntraUser } from '../../state/EntraTenantState';
import { isAssigned } from '../applications/isAssigned';
import { SigningKey } from '../certificates/SigningKey';
import { signingKeysOf } from '../certificates/signingKeysOf';
import { LoginError } from '../login/LoginError';
import { claimsOf } from './claimsOf';
import { createSamlResponse, SamlAnswer } from './createSamlResponse';
import { encryptionCertificateOf } from './encryptionCertificateOf';
import { nameIdOf } from './nameIdOf';
import { SamlRequest } from './parseSamlRequest';
import { SignInTarget } from './resolveSignIn';
import { tokenIssuanceOf } from './tokenIssuanceOf';

interface SignIn {
  context: Pick<SimulatorContext, 'clock' | 'pageOrigin'>;
  tenant: EntraTenantState;
  target: SignInTarget;
  /** Undefined when Entra began the sign-in. */
  request: SamlRequest | undefined;
  /** Who has shown who she is. */
  user: EntraUser;
}

/**
 * Answers the base64 `Response` for a person, who must be enabled and, where the
 * application wants that, assigned.
 * @throws LoginError
 */
export async function issueSamlResponse(signIn: SignIn): Promise<string> {
  return createSamlResponse(await samlAnswerOf(signIn));
}

/**
 * What the response for a person will say.
 * @throws LoginError when Entra lets her not in
 */
export async function samlAnswerOf(signIn: SignIn): Promise<SamlAnswer> {
  const { context, tenant, target, request, user } = signIn;
  refuseDisabled(user);
  refuseUnassigned(signIn);
  const { servicePrincipal } = target;
  const now = context.clock.now();
  const key = requirePair(
    (await signingKeysOf({ servicePrincipal, tenant, now }))[0],
  );
  return {
    tenantId: tenant.tenantId,
    signOnUrl: signOnUrlOf(context, tenant),
    audience: target.identifier,
    assertionConsumerServiceUrl: target.assertionConsumerServiceUrl,
    inResponseTo: request?.id,
    nameId: nameIdOf({
      tenant,
      servicePrincipal,
      user,
      requestedFormat: request?.nameIdFormat,
    }),
    claims: claimsOf({ tenant, servicePrincipal, user }),
    key,
    encryptionCertificate: encryptionCertificateOf(target),
    issuance: tokenIssuanceOf({ tenant, servicePrincipal }),
    now,
  };
}

/** Address of a tenant's sign-on service. */
export function signOnUrlOf(
  { pageOrigin }: Pick<SimulatorContext, 'pageOrigin'>,
  { tenantId }: EntraTenantState,
): string {
  return `${pageOrigin}/${tenantId}/saml2`;
}

function refuseDisabled(user: EntraUser) {
  if (user.accountEnabled) return;
  throw new LoginError({
    number: 50057,
    status: 400,
    error: 'invalid_grant',
    message: 'The user account is disabled.',
  });
}

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
function requirePair(key: SigningKey): SamlAnswer['key'] {
  const { pair } = key;
  if (pair) return { ...key, pair };
  throw new LoginError({
    number: 50003,
    status: 400,
    error: 'invalid_client',
    message: 'No signing key is configured.',
  });
}

function refuseUnassigned({ tenant, target, user }: SignIn) {
  const { application, servicePrincipal } = target;
  if (!servicePrincipal.appRoleAssignmentRequired) return;
  if (isAssigned({ tenant, servicePrincipal, userId: user.id })) return;
  throw new LoginError({
    number: 50105,
    status: 403,
    error: 'access_denied',
    message: `Your administrator has configured the application ${application.displayName} ('${application.appId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${user.userPrincipalName}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`,
  });
}
