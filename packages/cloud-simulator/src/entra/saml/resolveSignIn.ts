import {
  EntraApplication,
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';
import { servicePrincipalNamesOf } from '../applications/servicePrincipalNamesOf';
import { LoginError } from '../login/LoginError';
import { isReplyUrl } from './isReplyUrl';
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
      ? servicePrincipalNamesOf(candidate.appId, candidate).includes(wanted)
      : candidate.appId === wanted,
  );
  const servicePrincipal = tenant.servicePrincipals.find(
    candidate => candidate.appId === application?.appId,
  );
  if (!application || !servicePrincipal) {
    throw new LoginError({
      number: 700016,
      status: 400,
      error: 'unauthorized_client',
      message: `Application with identifier '${wanted}' was not found in the directory '${tenant.displayName}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    });
  }
  refuseDisabled(application, servicePrincipal);
  if (servicePrincipal.preferredSingleSignOnMode !== 'saml') {
    throw new LoginError({
      number: 650056,
      status: 400,
      error: 'invalid_client',
      message: `Misconfigured application. This could be due to one of the following: the client has not listed any permissions for '${application.displayName}' in the requested permissions in the client's application registration. Or the admin has not consented in the tenant. Or, check the application identifier in the request to ensure it matches the configured client application identifier. Or, check the certificate in the request to ensure it's valid. Please contact your admin to fix the configuration or consent on behalf of the tenant. Client app ID: ${application.appId}.`,
    });
  }
  const { requestSignatureVerification: verification } = application;
  // AWS's metadata says AuthnRequestsSigned="false".
  if ('request' in from && verification?.isSignedRequestRequired) {
    throw new LoginError({
      number: 76021,
      status: 400,
      error: 'invalid_request',
      message:
        'The request sent by client is not signed while the application requires signed requests.',
    });
  }
  const requested =
    'request' in from ? from.request.assertionConsumerServiceUrl : undefined;
  const assertionConsumerServiceUrl = requested ?? defaultReplyUrl(application);
  if (
    !assertionConsumerServiceUrl ||
    !isReplyUrl(assertionConsumerServiceUrl, application, tenant)
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

/** Switched off by an administrator, by its owner, or by Microsoft. */
function refuseDisabled(
  application: EntraApplication,
  servicePrincipal: EntraServicePrincipal,
) {
  const isDisabled =
    servicePrincipal.accountEnabled === false ||
    application.isDisabled === true ||
    [application, servicePrincipal].some(
      ({ disabledByMicrosoftStatus: status }) =>
        typeof status === 'string' && status !== 'NotDisabled',
    );
  if (!isDisabled) return;
  throw new LoginError({
    number: 7000112,
    status: 400,
    error: 'unauthorized_client',
    message: `Application '${application.appId}'(${
      application.displayName
    }) is disabled${application.isDisabled ? ' by its owner' : ''}.`,
  });
}

function defaultReplyUrl(application: EntraApplication): string | undefined {
  const { redirectUris, redirectUriSettings } = application.web;
  if (application.defaultRedirectUri) return application.defaultRedirectUri;
  const [first] = (redirectUriSettings ?? [])
    .filter(({ index }) => index !== null && index !== undefined)
    .sort((left, right) => (left.index ?? 0) - (right.index ?? 0));
  return first?.uri ?? redirectUris[0];
}
