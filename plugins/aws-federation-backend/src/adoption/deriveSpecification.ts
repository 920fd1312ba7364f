import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  describeNameId,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Makes the specification that an organization which was federated before would have, so
 * that its health can be judged. Undefined unless the application has SAML addresses and
 * a job: half a federation is better set up than adopted. Assignments are not read, and
 * what Entra masks is left out. Pure.
 *
 * @param options.secrets - as Entra answers them; masked values are `*`
 */
export function deriveSpecification(options: {
  snapshot: Snapshot;
  secrets: Array<{ key: string; value: string }>;
}): FederationSpecification | undefined {
  const { snapshot, secrets } = options;
  const { application, servicePrincipal } =
    snapshot.parts.application.facts ?? {};
  const { job } = snapshot.parts.job.facts ?? {};
  const { mappings } = snapshot.parts.mappings.facts ?? {};
  const { nameId } = snapshot.parts.claims.facts ?? {};
  const [entityId] = application?.identifierUris ?? [];
  const replyUrls = application?.replyUrls ?? [];
  if (
    !application?.displayName ||
    !servicePrincipal ||
    !entityId ||
    !replyUrls.length ||
    !job ||
    !mappings
  ) {
    return undefined;
  }

  const readable = (key: string) => {
    const value = secrets.find(secret => secret.key === key)?.value;
    return value && !/^\*+$/.test(value) ? value : undefined;
  };
  const scimEndpoint = readable('BaseAddress')?.replace(/\/+$/, '');
  return {
    application: {
      displayName: application.displayName,
      notificationEmailAddresses:
        servicePrincipal.notificationEmailAddresses.slice(0, 5),
    },
    saml: { entityId, assertionConsumerServiceUrls: replyUrls },
    provisioning: {
      ...(scimEndpoint && { scimEndpoint }),
      // What fills userName; behind an expression, what people sign in with.
      userNameAttribute:
        mappings.userNameSource ??
        (nameId?.source ? describeNameId(nameId) : 'userPrincipalName'),
      groupsEnabled: mappings.groups.enabled,
      scope: readable('SyncAll')?.toLowerCase() === 'true' ? 'all' : 'assigned',
    },
    assignments: { users: [], groups: [] },
  };
}
