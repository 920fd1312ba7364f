import { randomUUID } from 'node:crypto';
import { dualStackFamily } from '../addresses';
import { recordTrailEvent } from '../aws/cloudTrail';
import { isIdentityCenterTrusted } from '../aws/organizations';
import { brokenKey } from '../aws/requireKey';
import { SimulatorContext } from '../SimulatorContext';
import {
  AwsOrganizationState,
  IdentityCenterState,
} from '../state/AwsOrganizationState';
import { classicFamily, classicUrlOf } from './classicUrl';
import { ResponseError, ServiceProvider } from './ServiceProvider';
import { signedInUser } from './signedInUser';
import { SignInRefusal } from './SignInRefusal';

/** Of an assertion (https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html). */
const maximumCharacters = 50_000;

/** What a browser posts to an assertion consumer service. */
interface Arrival {
  context: Pick<SimulatorContext, 'store' | 'clock' | 'pageOrigin'>;
  /** Last segment of the address. */
  samlTenantId: string;
  /** Region in the address; undefined: the primary one. */
  region: string | undefined;
  /** Base64. */
  samlResponse: string;
}

/** Who signed in, and where. */
export interface AcceptedSignIn {
  organization: AwsOrganizationState;
  instance: IdentityCenterState;
  userId: string;
}

/**
 * Lets a person in by a SAML response, and tells CloudTrail how it went.
 * @throws SignInRefusal
 */
export async function acceptSamlResponse(
  arrival: Arrival,
): Promise<AcceptedSignIn> {
  const { context, samlResponse } = arrival;
  const { organization, instance, serviceProvider } = receiverOf(arrival);
  try {
    if (Buffer.byteLength(samlResponse, 'base64') > maximumCharacters) {
      throw SignInRefusal.badResponse(
        'The SAML assertion is too long.',
        'tooLong',
      );
    }
    if (instance.status === 'DELETE_IN_PROGRESS') {
      throw SignInRefusal.badResponse(
        'The instance is being deleted.',
        'instanceBeingDeleted',
      );
    }
    if (!isIdentityCenterTrusted(organization)) {
      throw SignInRefusal.badResponse(
        'AWS Organizations does not trust IAM Identity Center.',
        'trustedAccessDisabled',
      );
    }
    const keyProblem = brokenKey(instance);
    if (keyProblem) {
      throw SignInRefusal.badResponse(keyProblem, 'brokenKey');
    }
    const nameId = await serviceProvider
      .verify(samlResponse)
      .catch((error: Error) => {
        throw SignInRefusal.badResponse(
          error.message,
          error instanceof ResponseError ? error.fault : undefined,
        );
      });
    const userId = signedInUser(instance, nameId).id;
    recordSignIn({ context, organization, instance, userId });
    return { organization, instance, userId };
  } catch (error) {
    if (error instanceof SignInRefusal) {
      recordSignIn({ context, organization, instance, refusal: error });
    }
    throw error;
  }
}

function receiverOf({ context, samlTenantId, region }: Arrival) {
  const organization = context.store.state.organizations.find(
    ({ identityCenter }) => identityCenter?.samlTenantId === samlTenantId,
  );
  const instance = organization?.identityCenter;
  const serviceProvider =
    organization && ServiceProvider.of(context, organization);
  if (!instance || !serviceProvider) {
    throw SignInRefusal.badResponse(
      'No instance with an external identity provider has this address.',
      'noExternalProvider',
    );
  }
  const places = [
    dualStackFamily,
    ...(classicUrlOf(organization) ? [classicFamily] : []),
    ...(instance.additionalRegions ?? []),
  ];
  if (region && !places.includes(region)) {
    throw SignInRefusal.otherEndpoint(`The instance is not in ${region}.`);
  }
  return { organization, instance, serviceProvider };
}

/** AWS has one event for a sign-in and another for a response that it refuses. */
function recordSignIn(options: {
  context: Arrival['context'];
  organization: AwsOrganizationState;
  instance: IdentityCenterState;
  userId?: string;
  refusal?: SignInRefusal;
}) {
  const { context, organization, instance, userId, refusal } = options;
  const { partition, managementAccountId } = organization;
  recordTrailEvent({
    context,
    organization,
    event: {
      source: 'signin.amazonaws.com',
      name: refusal ? 'ExternalIdPDirectoryLogin' : 'UserAuthentication',
      userIdentity: userId
        ? {
            type: 'IdentityCenterUser',
            accountId: managementAccountId,
            onBehalfOf: {
              userId,
              identityStoreArn: `arn:${partition}:identitystore::${managementAccountId}:identitystore/${instance.identityStoreId}`,
            },
          }
        : { type: 'Unknown', accountId: managementAccountId },
      errorMessage: refusal?.message,
      details: refusal
        ? { serviceEventDetails: { ExternalIdPDirectoryLogin: 'Failure' } }
        : {
            additionalEventData: {
              CredentialType: 'EXTERNAL_IDP',
              AuthWorkflowID: randomUUID(),
            },
            serviceEventDetails: { UserAuthentication: 'Success' },
          },
    },
  });
}
