import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { scimTenantOf } from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { SpecificationInput } from './SpecificationInput';

/**
 * A new SCIM endpoint comes from automatic provisioning that was enabled anew, as after a
 * change of the identity source. No API tells whether AWS has other sign-in addresses since
 * ("Sign-in addresses after a change of the identity source" in docs/clouds.md).
 *
 * @throws InputError: the metadata that is specified may be old
 */
export function checkMetadata(
  stored: FederationSpecification | undefined,
  { scimEndpoint, awsMetadata }: SpecificationInput,
): void {
  const before = scimTenantOf(stored?.provisioning?.scimEndpoint);
  const now = scimTenantOf(scimEndpoint);
  if (awsMetadata || !stored?.saml || !before || !now || before === now) return;
  throw new InputError(
    "The SCIM endpoint is another one than before, so AWS's sign-in addresses may be other ones, too: AWS gives a new endpoint when automatic provisioning is enabled anew, as after a change of the identity source. Download AWS's metadata file in the IAM Identity Center console, under Settings, Identity source, Actions, Manage authentication, and hand it in together with endpoint and token.",
  );
}
