import { InputError } from '@backstage/errors';
import { OrganizationConfig } from '../config/OrganizationConfig';
import { isSignInUrl } from './isSignInUrl';
import { ServiceProviderMetadata } from './ServiceProviderMetadata';

/**
 * Checks that service provider metadata is of the organization's own instance: Entra posts
 * sign-ins of everybody to the addresses in it.
 *
 * @param options.identityStoreId - `d-…`, of the organization's instance
 * @throws InputError that says which file belongs here
 * @public
 */
export function checkServiceProviderMetadata(options: {
  metadata: ServiceProviderMetadata;
  organization: OrganizationConfig;
  identityStoreId: string;
}): void {
  const { metadata, organization, identityStoreId } = options;
  if (!metadata.entityId.endsWith(`/${identityStoreId}`)) {
    const other = /\/(d-[a-z0-9]+)\/?$/.exec(metadata.entityId)?.[1];
    throw new InputError(
      `The metadata file belongs to ${
        other ? `the identity store ${other}` : 'something else'
      }, but ${
        organization.title
      } has the identity store ${identityStoreId}. Download the metadata file from the IAM Identity Center console of ${
        organization.title
      } in ${organization.region}.`,
    );
  }
  if (metadata.assertionConsumerServiceUrls.length === 0) {
    throw new InputError(
      `The metadata file of ${organization.title} has no address to send sign-ins to. Download it again from the IAM Identity Center console.`,
    );
  }
  const foreign = metadata.assertionConsumerServiceUrls.find(
    url => !isSignInUrl(url, organization),
  );
  if (foreign !== undefined) {
    throw new InputError(
      `The metadata file sends sign-ins to ${foreign.slice(
        0,
        200,
      )}, which is not a sign-in address of AWS in the partition ${
        organization.partition
      }. Download the metadata file again from the IAM Identity Center console of ${
        organization.title
      }.`,
    );
  }
}
