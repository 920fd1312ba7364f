import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  describeNameId,
  MappingsFacts,
  PartName,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * What a look for a federation from before the product brings: one; none; or it cannot be
 * told, because several applications may be the one, or because parts were not read.
 */
export type AdoptionSearch =
  | { kind: 'found'; specification: FederationSpecification }
  | { kind: 'nothing' }
  | { kind: 'ambiguous' }
  | { kind: 'unread'; parts: PartName[] };

const needed: readonly PartName[] = [
  'application',
  'job',
  'settings',
  'mappings',
];

/**
 * Makes the specification that an organization which was federated before would have, so
 * that its health can be judged: of an application that has SAML addresses, and its job.
 * Half a federation is better set up than adopted. What a specification cannot say, such as
 * `userName` by an expression, and what Entra hides is left out, and with it left alone.
 * Assignments are not read. Pure.
 */
export function deriveSpecification({ parts }: Snapshot): AdoptionSearch {
  const { application: applications, job: jobs } = parts;
  const settings = parts.settings.facts;
  const mappings = parts.mappings.facts?.mappings;
  if (applications.facts && applications.facts.candidates.length > 1) {
    return { kind: 'ambiguous' };
  }
  const { application, servicePrincipal } = applications.facts ?? {};
  const [entityId] = application?.identifierUris ?? [];
  const lacksSaml =
    !application?.displayName ||
    !servicePrincipal ||
    !entityId ||
    application.replyUrls.length === 0;
  // Either of them decides alone, whatever else was not read.
  if ((applications.facts && lacksSaml) || (jobs.facts && !jobs.facts.job)) {
    return { kind: 'nothing' };
  }
  const unread = needed.filter(name => parts[name].facts === undefined);
  if (unread.length > 0) return { kind: 'unread', parts: unread };
  if (lacksSaml || !mappings || !settings) return { kind: 'nothing' };

  const { scimEndpoint, known } = settings;
  const userNameAttribute = attributeOf(mappings, parts);
  return {
    kind: 'found',
    specification: {
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
    },
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
