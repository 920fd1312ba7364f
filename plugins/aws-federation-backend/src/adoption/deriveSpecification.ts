import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  ApplicationFacts,
  describeNameId,
  InstanceFacts,
  isAcsUrl,
  MappingsFacts,
  PartName,
  RuleInput,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * What a look for a federation from before the product brings: one; none; or it cannot be
 * told, because several applications may be the one, or one of that name serves another
 * identity store, or because parts were not read.
 */
export type AdoptionSearch =
  | { kind: 'found'; specification: FederationSpecification }
  | { kind: 'nothing' }
  | { kind: 'ambiguous' }
  | { kind: 'unread'; parts: PartName[] };

const ofSignIn: readonly PartName[] = ['instance', 'application', 'job'];
const ofProvisioning: readonly PartName[] = ['settings', 'mappings'];

/**
 * Makes the specification that an organization which was federated before would have, so
 * that its health can be judged: of an application that signs people in to AWS or has a
 * synchronization job. Of one that has neither nothing is adopted: nobody uses it. What a
 * specification cannot say, such as `userName` by an expression, and what Entra hides is
 * left out, and with it left alone. Assignments are not read. Pure.
 */
export function deriveSpecification(
  { parts }: Snapshot,
  organization: RuleInput['organization'],
): AdoptionSearch {
  const { application: applications, job: jobs } = parts;
  const { candidates = [], foreign } = applications.facts ?? {};
  if (candidates.length > 1 || foreign) return { kind: 'ambiguous' };
  const { application, servicePrincipal } = applications.facts ?? {};
  const isThere = Boolean(application?.displayName && servicePrincipal);
  const job = jobs.facts?.job;
  // Either of them decides alone, whatever else was not read.
  if (
    (applications.facts && !isThere) ||
    (jobs.facts && !job && application?.identifierUris.length === 0)
  ) {
    return { kind: 'nothing' };
  }
  const needed = job ? [...ofSignIn, ...ofProvisioning] : ofSignIn;
  const unread = needed.filter(name => parts[name].facts === undefined);
  if (unread.length > 0) return { kind: 'unread', parts: unread };
  if (!application || !servicePrincipal) return { kind: 'nothing' };

  const instance = parts.instance.facts?.instance;
  const signIn = samlOf(application, instance, organization);
  const provisioning = job && provisioningOf(parts);
  // The job came or went while it was looked at.
  if (job && !provisioning) return { kind: 'unread', parts: ['mappings'] };
  const isOfOurStore =
    instance && signIn.saml?.entityId.endsWith(`/${instance.identityStoreId}`);
  if (!provisioning && !isOfOurStore) return { kind: 'nothing' };
  return {
    kind: 'found',
    specification: {
      application: {
        displayName: application.displayName,
        notificationEmailAddresses:
          servicePrincipal.notificationEmailAddresses.slice(0, 5),
      },
      ...signIn,
      ...(provisioning && { provisioning }),
      assignments: { users: [], groups: [] },
    },
  };
}

/** Undefined: there are no mappings. */
function provisioningOf(
  parts: Snapshot['parts'],
): FederationSpecification['provisioning'] {
  const settings = parts.settings.facts;
  const mappings = parts.mappings.facts?.mappings;
  if (!mappings || !settings) return undefined;
  const { scimEndpoint, known } = settings;
  const userNameAttribute = attributeOf(mappings, parts);
  return {
    ...(scimEndpoint && { scimEndpoint: scimEndpoint.replace(/\/+$/, '') }),
    ...(userNameAttribute && { userNameAttribute }),
    groupsEnabled: mappings.groups.enabled,
    scope: known.scope ?? 'assigned',
    ...(mappings.scopingFilters && { scopingFilters: mappings.scopingFilters }),
  };
}

/**
 * What is AWS's among identifiers and reply URLs, the default first. Where either is not
 * there, nothing tells which addresses AWS has.
 */
function samlOf(
  {
    identifierUris,
    replyUrls,
    defaultReplyUrl,
  }: NonNullable<ApplicationFacts['application']>,
  instance: InstanceFacts['instance'],
  organization: RuleInput['organization'],
): Pick<FederationSpecification, 'saml'> {
  const store = instance?.identityStoreId;
  const entityId =
    identifierUris.find(uri => store && uri.endsWith(`/${store}`)) ??
    identifierUris.find(uri => /\/platform\/saml\/d-[0-9a-z]+$/.test(uri));
  const regions = [
    organization.region,
    ...(instance?.regions ?? []).map(({ name }) => name),
  ];
  const urls = replyUrls.filter(url => isAcsUrl(url, organization, regions));
  if (!entityId || urls.length === 0) return {};
  return {
    saml: {
      entityId,
      assertionConsumerServiceUrls: [
        ...urls.filter(url => url === defaultReplyUrl),
        ...urls.filter(url => url !== defaultReplyUrl),
      ],
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
