import {
  EntraApplication,
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';
import { LoginError } from '../login/LoginError';
import { SamlRequest } from './parseSamlRequest';

/** Where a sign-in goes. */
export interface SignInTarget {
  application: EntraApplication;
  servicePrincipal: EntraServicePrincipal;
  /** Audience of the assertion. */
  identifier: string;
  assertionConsumerServiceUrl: string;
}

/**
 * Finds the enterprise application that a request is for and checks the address that
 * the answer would go to.
 */
export function resolveSignIn(options: {
  tenant: EntraTenantState;
  /** The service provider's request, or the id of the application to open. */
  from: { request: SamlRequest } | { appId: string };
}): SignInTarget {
  const { tenant, from } = options;
  const wanted = 'request' in from ? from.request.issuer : from.appId;
  const application = tenant.applications.find(candidate =>
    'request' in from
      ? candidate.identifierUris.includes(wanted)
      : candidate.appId === wanted,
  );
  const servicePrincipal = tenant.servicePrincipals.find(
    candidate => candidate.appId === application?.appId,
  );
  if (
    !application ||
    servicePrincipal?.preferredSingleSignOnMode !== 'saml' ||
    servicePrincipal.accountEnabled === false
  ) {
    throw new LoginError({
      number: 700016,
      status: 400,
      error: 'unauthorized_client',
      message: `Application with identifier '${wanted}' was not found in the directory '${tenant.displayName}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    });
  }
  const requested =
    'request' in from ? from.request.assertionConsumerServiceUrl : undefined;
  const { redirectUris } = application.web;
  const assertionConsumerServiceUrl = requested ?? defaultReplyUrl(application);
  if (
    !assertionConsumerServiceUrl ||
    !redirectUris.includes(assertionConsumerServiceUrl)
  ) {
    throw new LoginError({
      number: 50011,
      status: 400,
      error: 'invalid_request',
      message: `The reply URL '${
        assertionConsumerServiceUrl ?? ''
      }' specified in the request does not match the reply URLs configured for the application '${wanted}'. Make sure the reply URL sent in the request matches one added to your application in the Azure portal.`,
    });
  }
  return {
    application,
    servicePrincipal,
    identifier:
      'request' in from
        ? wanted
        : application.identifierUris[0] ?? application.appId,
    assertionConsumerServiceUrl,
  };
}

function defaultReplyUrl(application: EntraApplication): string | undefined {
  const { redirectUris, redirectUriSettings } = application.web;
  const [first] = (redirectUriSettings ?? [])
    .filter(({ index }) => index !== null && index !== undefined)
    .sort((left, right) => (left.index ?? 0) - (right.index ?? 0));
  return first?.uri ?? redirectUris[0];
}
