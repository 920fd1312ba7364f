import { GraphError } from '@microsoft/microsoft-graph-client';
import { CloudError } from '../CloudError';
import {
  classifyCredentialFailure,
  CredentialFailure,
} from '../clouds/entra/credentialFailure';
import { saysLicenceIsMissing } from '../clouds/entra/lacksLicence';
import { TenantConfig } from '../config/TenantConfig';
import { describeTokenFailure } from './describeTokenFailure';
import { isLateGraphError } from './lateGraphError';
import { TokenError } from './TokenError';
import { unwrapGraphError } from './unwrapGraphError';

const cloud = 'Microsoft Graph';

/**
 * What the error is about.
 */
export interface FailedOperation {
  /** For example `PATCH /applications/{id}`. */
  operation: string;
  /** Application permission that the operation needs. */
  permission: string;
  tenant: TenantConfig;
  /** The request held a secret: nothing of the answer's text is repeated. */
  confidential?: boolean;
  /** The access token has the permission, so that a refusal means something else. */
  permitted?: boolean;
}

/** What Entra tells of the SCIM credentials that it tried, or that it has saved. */
function credentialFailureOf(
  status: number,
  code: string | undefined,
  message: string | undefined,
  { operation }: FailedOperation,
): CredentialFailure | undefined {
  if (!operation.includes('/synchronization')) return undefined;
  const failure = classifyCredentialFailure({ code, message });
  return status === 400 && operation.endsWith('/validateCredentials')
    ? failure ?? 'unknown'
    : failure;
}

function describeCredentials(failure: CredentialFailure): {
  what: string;
  remedy: string;
} {
  switch (failure) {
    case 'refused':
      return {
        what: 'AWS refuses the SCIM endpoint and token that Entra tried',
        remedy:
          'Create a new token in the IAM Identity Center console, and save it with the endpoint that the console shows: it is another one after automatic provisioning was switched off and on',
      };
    case 'forbidden':
      return {
        what: 'AWS does not allow the requests of Entra, whatever its token',
        remedy:
          "Allow the addresses of Entra in the identity store's network settings, and run this again",
      };
    case 'unreachable':
      return {
        what: 'Entra could not reach the SCIM endpoint of AWS, or got no usable answer there',
        remedy:
          'Try again in a few minutes; if it persists, check the endpoint, and whether IAM Identity Center restricts the addresses that may call it',
      };
    case 'endpointWrong':
      return {
        what: 'The address that Entra tried is no SCIM endpoint',
        remedy:
          'Copy endpoint and token from the IAM Identity Center console, and save both',
      };
    case 'matchingNotFilterable':
      return {
        what: 'Entra looks people up in AWS by an attribute that AWS cannot search by, so that it cannot try endpoint and token',
        remedy:
          'Make userName the only matching attribute in the Entra portal under Provisioning, or restore the attribute mappings; a new token changes nothing',
      };
    case 'unknown':
      return {
        what: 'Entra tried the SCIM endpoint and token, and does not say what is wrong with them',
        remedy:
          'Check that the SCIM endpoint is complete and belongs to this organization, and save it again with its token',
      };
    default: {
      const unknown: never = failure;
      throw new Error(`Unknown failure: ${unknown}`);
    }
  }
}

function describe(
  status: number,
  code: string | undefined,
  message: string | undefined,
  failed: FailedOperation,
): {
  what: string;
  said?: string;
  remedy: string;
  credentialFailure?: CredentialFailure;
} {
  const { operation, permission, tenant, confidential, permitted } = failed;
  const grant = `Grant the application permission ${permission} to the portal's application in the tenant ${tenant.name}, with admin consent`;
  const isSynchronization = operation.includes('/synchronization');

  if (
    isSynchronization &&
    (code === 'InvalidNotificationSettings' ||
      message?.includes('InvalidNotificationSettings'))
  ) {
    return {
      what: 'Entra refuses the notification settings of provisioning',
      remedy:
        'Check the notification addresses of the application, and save them again',
    };
  }
  const failure = credentialFailureOf(status, code, message, failed);
  if (failure) {
    return { ...describeCredentials(failure), credentialFailure: failure };
  }
  if (code === 'HostNameNotOnVerifiedDomain') {
    return {
      what: "Entra refuses AWS's entity id as identifier of the application",
      remedy:
        'Set the single sign-on mode to SAML first; if it is, ask for an exemption in the tenant’s app management policy',
    };
  }
  if (
    operation.startsWith('PATCH /applications') &&
    message?.includes('must contain a tenant verified domain')
  ) {
    return {
      what: "A policy of the tenant forbids AWS's entity id as identifier of the application",
      remedy: `Ask an administrator of the tenant ${tenant.name} to exempt SAML applications (excludeSaml in the app management policy, identifierUris), or the portal's application, then run the step again`,
    };
  }
  if (message?.includes('Not a valid reference update')) {
    return {
      what: 'Entra does not know the user, the group or the application everywhere yet',
      remedy: 'Run the step again in a few minutes',
    };
  }
  if (saysLicenceIsMissing({ status, code, message })) {
    return {
      what: `Entra needs a licence for this that the tenant ${tenant.name} does not have`,
      remedy: 'Have an administrator of the tenant assign one',
    };
  }
  if ((status === 401 || status === 403) && isSynchronization && permitted) {
    return {
      what: 'Entra does not let the portal manage provisioning yet, although its access token has the permission',
      remedy:
        'Entra says so of new applications, and of jobs in quarantine: run the step again in a few minutes, and choose "Restart provisioning" in the Entra portal if it persists',
    };
  }
  if (status === 401 && isSynchronization) {
    return {
      what: 'Entra does not let the portal manage provisioning',
      remedy: `Grant the application permission Synchronization.ReadWrite.All to the portal's application in the tenant ${tenant.name}, with admin consent`,
    };
  }
  if (status === 404 && operation.includes('/schema')) {
    return {
      what: 'Entra does not find the attribute mappings of the synchronization job',
      remedy: 'Check that the job still exists, and run the step again',
    };
  }

  switch (status) {
    case 401:
      return {
        what: `Microsoft Graph refuses the token of the tenant ${tenant.name}`,
        remedy: `Check that endpoints.graph and cloud of the tenant ${tenant.name} in awsFederation.tenants belong together`,
      };
    case 403:
      return {
        what: 'Entra does not let the portal do this',
        remedy: grant,
      };
    case 404:
      return {
        what: 'Entra does not find the object',
        remedy: 'Check that it was not deleted, and run the step again',
      };
    case 429:
      return {
        what: 'Entra gets too many requests and asks to wait',
        remedy: 'Try again in a few minutes',
      };
    default:
      break;
  }
  if (status === -1) {
    return {
      what: `No answer came from ${tenant.endpoints.graph}`,
      remedy: `Check that the portal reaches it, and try again`,
    };
  }
  if (status >= 500) {
    return {
      what: 'Microsoft Graph has a problem of its own',
      remedy:
        'Try again in a few minutes; give the request id to Microsoft if it persists',
    };
  }
  return {
    what: 'Microsoft Graph refuses the request',
    ...(message && !confidential && { said: message }),
    remedy:
      'Fix what the answer names, and run the step again; Microsoft knows it by its request id',
  };
}

/**
 * Turns an error of the Graph library into one sentence on what happened and one on what
 * to do. Secrets that were sent do not come back in it.
 */
export function toCloudError(
  error: unknown,
  failed: FailedOperation,
): CloudError {
  if (error instanceof CloudError) {
    return error;
  }
  if (!(error instanceof GraphError)) {
    return new CloudError({
      cloud,
      operation: failed.operation,
      what: 'The request to Microsoft Graph could not be sent',
      remedy: 'Try again; if it persists, look in the log of the portal',
    });
  }

  if (error.code === TokenError.code) {
    const failure = describeTokenFailure(error.message, failed.tenant);
    return new CloudError({
      cloud: 'Microsoft Entra',
      operation: 'POST /{tenantId}/oauth2/v2.0/token',
      code: failure.code,
      requestId: failure.requestId,
      what: failure.what,
      remedy: `${failure.remedy}.`,
    });
  }

  if (isLateGraphError(error)) {
    return new CloudError({
      cloud,
      operation: failed.operation,
      what: `Microsoft Graph ${error.message}`,
      // The sign-in may be what hangs.
      remedy: `Try again in a few minutes; if it persists, check that the portal reaches ${failed.tenant.endpoints.graph} and ${failed.tenant.endpoints.login}.`,
    });
  }

  const { code, message } = unwrapGraphError(error);
  const described = describe(error.statusCode, code, message, failed);
  const headers: unknown = error.headers;
  return new CloudError(
    {
      cloud,
      operation: failed.operation,
      status: error.statusCode > 0 ? error.statusCode : undefined,
      code: error.statusCode > 0 ? code : undefined,
      requestId:
        error.requestId ??
        (headers instanceof Headers
          ? headers.get('request-id') ?? undefined
          : undefined),
      ...described,
      remedy: `${described.remedy}.`,
    },
    failed.confidential ? undefined : error,
  );
}
