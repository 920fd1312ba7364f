import { CloudError } from '../CloudError';
import {
  classifyEncryptionKeyFailure,
  EncryptionKeyFailure,
} from '../clouds/aws/encryptionKeyFailure';
import { explainEncryptionKeyFailure } from '../clouds/aws/explainEncryptionKeyFailure';
import { OrganizationConfig } from '../config/OrganizationConfig';
import { AwsCredentialsError } from './AwsCredentialsError';
import { AwsOperation } from './AwsOperation';
import { LateAnswerError } from './LateAnswerError';

/** What the SDK puts on its errors; every part may be missing. */
interface AwsFailure {
  name?: unknown;
  $metadata?: { httpStatusCode?: number; requestId?: string };
}

const badCredentials = new Set([
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'IncompleteSignatureException',
  'MissingAuthenticationTokenException',
]);
const expiredCredentials = new Set([
  'ExpiredTokenException',
  'ExpiredToken',
  'RequestExpired',
]);
const denied = new Set(['AccessDeniedException', 'AccessDenied']);
const throttled = new Set([
  'ThrottlingException',
  'TooManyRequestsException',
  'Throttling',
]);

function describe(
  failure: {
    name: string;
    keyFailure?: EncryptionKeyFailure;
    status?: number;
    /** Of what the portal says itself: which account, role or setting is at fault, how late AWS is. */
    message?: string;
  },
  awsOperation: AwsOperation,
  organization: OrganizationConfig,
): { what: string; said?: string; remedy: string } {
  const { operation, action } = awsOperation;
  const { name, keyFailure, status, message } = failure;
  const account = `account ${organization.accountId}`;

  if (keyFailure) {
    const { what, remedy } = explainEncryptionKeyFailure(
      keyFailure,
      organization.accountId,
    );
    return {
      what: `AWS cannot use the KMS key that encrypts the instance of ${organization.title}, which ${what}`,
      remedy: `${remedy}.`,
    };
  }
  if (name === 'AbortError') {
    return {
      what: 'The request was given up, because the run was cancelled or took too long',
      remedy: 'Try again.',
    };
  }
  if (name === LateAnswerError.name) {
    return {
      what: `AWS ${message}`,
      remedy: 'Try again in a few minutes.',
    };
  }
  if (name === 'AwsCredentialsError') {
    return {
      what: `The portal has no working AWS credentials for ${account}`,
      said: message,
      remedy: `Check the entry with accountId ${organization.accountId} in aws.accounts, and that its role trusts the portal.`,
    };
  }
  if (badCredentials.has(name)) {
    return {
      what: `AWS refuses the credentials of ${account}`,
      remedy: `Check the entry with accountId ${organization.accountId} in aws.accounts: the keys may be deleted, or belong to another partition than ${organization.partition}.`,
    };
  }
  if (expiredCredentials.has(name)) {
    return {
      what: `The credentials of ${account} have expired`,
      remedy: `Renew the entry with accountId ${organization.accountId} in aws.accounts, and check the clock of the portal.`,
    };
  }
  if (denied.has(name)) {
    return {
      what: `AWS does not allow ${action} in ${account}`,
      remedy: `Allow ${action} in the policy of the role or user that the portal uses there${
        mayLackDelegation(awsOperation, organization)
          ? ', and check that the account is the delegated administrator of IAM Identity Center'
          : ''
      }.`,
    };
  }
  if (throttled.has(name) || status === 429) {
    return {
      what: `AWS gets too many ${operation} requests and asks to wait`,
      remedy: 'Try again in a few minutes.',
    };
  }
  if (name === 'AWSOrganizationsNotInUseException') {
    return {
      what: `The ${account} is not a member of an AWS organization`,
      remedy: `Check managementAccountId and accountId of ${organization.name} in awsFederation.organizations.`,
    };
  }
  if (name === 'ResourceNotFoundException') {
    return {
      what: `AWS does not find what ${operation} asks for in ${organization.region}`,
      remedy: `Check the region of ${organization.name} in awsFederation.organizations, and that the instance was not deleted.`,
    };
  }
  if (status !== undefined && status >= 500) {
    return {
      what: `AWS has a problem of its own with ${operation}`,
      remedy: 'Try again in a few minutes.',
    };
  }
  if (status === undefined) {
    return {
      what: `No answer came from AWS in ${organization.region}`,
      remedy: `Check that the portal reaches AWS, and the region and endpoints of ${organization.name} in awsFederation.organizations.`,
    };
  }
  return {
    what: `AWS refuses ${operation}`,
    remedy: `Check the configuration of ${organization.name} in awsFederation.organizations.`,
  };
}

/** A member account may do nothing in the organization's instance unless it is registered. */
function mayLackDelegation(
  { cloud }: AwsOperation,
  { accountId, managementAccountId }: OrganizationConfig,
): boolean {
  return cloud !== 'AWS Organizations' && accountId !== managementAccountId;
}

/**
 * Turns an error of the AWS SDK into one sentence on what happened and one on what to do.
 */
export function toCloudError(
  error: unknown,
  operation: AwsOperation,
  organization: OrganizationConfig,
): CloudError {
  const failure: AwsFailure =
    typeof error === 'object' && error !== null ? error : {};
  const status = failure.$metadata?.httpStatusCode;
  const name = typeof failure.name === 'string' ? failure.name : 'Error';
  const described = describe(
    {
      name,
      keyFailure: classifyEncryptionKeyFailure(failure),
      status,
      message:
        error instanceof AwsCredentialsError || error instanceof LateAnswerError
          ? error.message.replace(/\s+/g, ' ').slice(0, 300)
          : undefined,
    },
    operation,
    organization,
  );
  return new CloudError(
    {
      cloud: operation.cloud,
      operation: operation.operation,
      status,
      code: status === undefined ? undefined : name,
      requestId: failure.$metadata?.requestId,
      ...described,
    },
    error instanceof AwsCredentialsError || !(error instanceof Error)
      ? undefined
      : error,
  );
}
