import { randomUUID } from 'node:crypto';
import { consoleIdentity, recordTrailEvent } from '../aws/cloudTrail';
import { InstanceVisit } from './ConsoleVisit';
import { parseIdentityProviderMetadata } from './parseIdentityProviderMetadata';

/**
 * Changes the identity source. Users and groups stay. Going back to the Identity Center
 * directory ends automatic provisioning, and the service provider's metadata with it.
 */
export function changeIdentitySource(
  visit: InstanceVisit,
  /** IdP SAML metadata; undefined for the Identity Center directory. */
  metadata: string | undefined,
) {
  const { context, instance, organization } = visit;
  if (metadata === undefined) {
    instance.identitySource = 'IDENTITY_CENTER';
    instance.externalIdp = undefined;
    instance.provisioning = undefined;
    // The next external provider gets other addresses.
    instance.samlTenantId = randomUUID();
  } else {
    instance.externalIdp = {
      ...parseIdentityProviderMetadata(metadata),
      uploadedAt: context.clock.now().toISOString(),
    };
    instance.identitySource = 'EXTERNAL_IDP';
  }
  recordTrailEvent({
    context,
    organization,
    event: {
      source: 'sso-directory.amazonaws.com',
      name:
        metadata === undefined
          ? 'DisableExternalIdPConfigurationForDirectory'
          : 'EnableExternalIdPConfigurationForDirectory',
      userIdentity: consoleIdentity(organization),
      details: {
        requestParameters: { directoryId: instance.identityStoreId },
      },
    },
  });
}
