import { ProvisioningServiceState } from '../state/ProvisioningServiceState';
import { httpStatusWord } from './httpStatusWord';
import { ScimError } from './ScimError';

/** What Entra says about credentials that do not work. */
export interface CredentialFailure {
  code: string;
  message: string;
}

const prefix = 'SystemForCrossDomainIdentityManagement';
const unavailable = `${prefix}CredentialValidationUnavailable`;
const invalid = `${prefix}InvalidCredentials`;

const noTenantUrl = {
  code: invalid,
  message: 'Please provide a valid tenant URL for your application.',
};

/**
 * Entra's verdict when its test of the connection fails, in the form that the tenant is
 * in. In the published one a refusal, also of a filter, is a failure of the validation;
 * an endpoint that does not answer, or not as it should, makes the validation
 * unavailable; and a wrong path is an issue of SCIM compliance
 * (https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status).
 */
export function credentialFailure(
  error: ScimError,
  form: ProvisioningServiceState['credentialErrors'] = 'published',
): CredentialFailure {
  switch (form) {
    case 'published':
      return publishedFailure(error);
    case 'unavailable':
      return { code: unavailable, message: details(error) };
    case 'notAbleToConnect':
      return {
        code: unavailable,
        message:
          'We are not able to connect to your application while attempting to validate our authorization to access your application. Please ensure that you have provided valid credentials to the application and reach out to the application developer to diagnose why the authorization is failing.',
      };
    case 'invalidCredentials':
      return {
        code: invalid,
        message:
          'You appear to have entered invalid credentials. Please confirm you are using the correct information for an administrative account.',
      };
    case 'tenantUrl':
      return noTenantUrl;
    default:
      throw new Error(`There is no form ${form satisfies never}.`);
  }
}

function publishedFailure(error: ScimError): CredentialFailure {
  switch (error.failure) {
    case 'noTenantUrl':
      return noTenantUrl;
    case 'noAnswer':
      return { code: unavailable, message: details(error) };
    case 'answer':
      return answered(error);
    default:
      throw new Error(`There is no failure ${error.failure satisfies never}.`);
  }
}

function answered(error: ScimError): CredentialFailure {
  if (error.status === 404) {
    return {
      code: `${prefix}ServiceIncompatible`,
      message:
        'An HTTP/404 Not Found response was returned rather than the expected HTTP/200 OK response. See https://tools.ietf.org/html/rfc7644#section-3.4.2.',
    };
  }
  if (error.status < 300) {
    return { code: `${prefix}ServiceIncompatible`, message: details(error) };
  }
  const refused = [400, 401, 403].includes(error.status);
  return {
    code: refused ? `${prefix}CredentialValidationFailure` : unavailable,
    message: details(error),
  };
}

/** The request and the answer, as Entra quotes them. */
function details(error: ScimError): string {
  if (error.failure !== 'answer') {
    return 'An error occurred while sending the request.';
  }
  return `We received this unexpected response from your application: Received response from Web resource. Resource: ${
    error.resource
  } Operation: ${error.method} Response Status Code: ${httpStatusWord(
    error.status,
  )} Response Headers: Response Content: ${
    error.body
  }. Please check the service and try again.`;
}
