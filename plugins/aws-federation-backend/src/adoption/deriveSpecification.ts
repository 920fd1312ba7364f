import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  describeNameId,
  MappingsFacts,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Makes the specification that an organization which was federated before would have, so
 * that its health can be judged. Undefined unless the application has SAML addresses and a
 * job, and all that would be specified of them was read: half a federation is better set
 * up than adopted. What a specification cannot say, such as `userName` by an expression,
 * and what Entra hides is left out, and with it left alone. Assignments are not read. Pure.
 */
export function deriveSpecification({
  parts,
}: Snapshot): FederationSpecification | undefined {
  const { application, servicePrincipal } = parts.application.facts ?? {};
  const mappings = parts.mappings.facts?.mappings;
  const settings = parts.settings.facts;
  const [entityId] = application?.identifierUris ?? [];
  if (
    !application?.displayName ||
    !servicePrincipal ||
    !entityId ||
    application.replyUrls.length === 0 ||
    !parts.job.facts?.job ||
    !mappings ||
    !settings
  ) {
    return undefined;
  }
  const { scimEndpoint, known } = settings;
  const userNameAttribute = attributeOf(mappings, parts);
  return {
    application: {
      displayName: application.displayName,
      notificationEmailAddresses:
        servicePrincipal.notificationEmailAddresses.slice(0, 5),
    },
    saml: { entityId, assertionConsumerServiceUrls: application.replyUrls },
    provisioning: {
      ...(scimEndpoint && { scimEndpoint: scimEndpoint.replace(/\/+$/, '') }),
      ...(userNameAttribute && { userNameAttribute }),
      groupsEnabled: mappings.groups.enabled,
      scope: known.scope ?? 'assigned',
    },
    assignments: { users: [], groups: [] },
  };
}

/** What fills `userName`; where nothing does, what people sign in with. */
function attributeOf(
  mappings: NonNullable<MappingsFacts['mappings']>,
  { claims }: Snapshot['parts'],
): string | undefined {
  if (mappings.userNameSource) return mappings.userNameSource;
  if (mappings.userNameExpression) return undefined;
  const nameId = claims.facts?.nameId;
  return nameId?.source ? describeNameId(nameId) : 'userPrincipalName';
}
