import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  awsConsoleLinks,
  checkServiceProviderMetadata,
  parseServiceProviderMetadata,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';
import { decodeUpload } from './decodeUpload';

/**
 * SAML settings from AWS's metadata file, checked against the organization's instance.
 * @throws InputError: the file is another one, or the instance is not enabled
 */
export async function readSaml(
  { organization, clouds }: FederationSession,
  upload: string,
): Promise<NonNullable<FederationSpecification['saml']>> {
  const metadata = parseServiceProviderMetadata(decodeUpload(upload));
  const instance = await clouds.identityCenter.instances.find();
  if (!instance?.IdentityStoreId) {
    throw new InputError(
      `Organization ${organization.organizationId} has no IAM Identity Center instance in ${organization.region} that the metadata could belong to. Enable it in the AWS console first.`,
    );
  }
  checkServiceProviderMetadata({
    metadata,
    organization,
    identityStoreId: instance.IdentityStoreId,
  });
  return {
    entityId: metadata.entityId,
    assertionConsumerServiceUrls: metadata.assertionConsumerServiceUrls,
    signOnUrl: awsConsoleLinks(organization).accessPortal(
      instance.IdentityStoreId,
    ),
  };
}
