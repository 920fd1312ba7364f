import { StepId } from '@aws-federation/backstage-plugin-aws-federation-common';
import { describeGraphFilter, toGraphFilter } from './schema/scopingFilter';
import { StepContext } from './Step';

type Planned = (context: StepContext) => string[];

/**
 * What a step is going to do that waits for another one, as far as the specification
 * tells: a dry run cannot look at what does not exist yet.
 */
const planned: Partial<Record<StepId, Planned>> = {
  'saml-mode': () => [
    'Set the single sign-on mode of the application to SAML.',
  ],
  'signing-certificate': () => [
    'Create a signing certificate, and make it the active one.',
  ],
  'entra-metadata': () => [
    'Wait until the federation metadata shows the active certificate.',
  ],
  'aws-metadata': ({ specification }) =>
    specification.saml ? ['Record which certificate AWS was given.'] : [],
  'saml-urls': ({ specification: { saml } }) =>
    saml
      ? [
          `Set the identifier to ${saml.entityId}.`,
          `Set the reply URLs to ${saml.assertionConsumerServiceUrls.join(
            ', ',
          )}.`,
          ...(saml.signOnUrl
            ? [`Set the sign-on URL to ${saml.signOnUrl}.`]
            : []),
        ]
      : [],
  credentials: ({ specification: { provisioning }, scimToken }) =>
    provisioning?.scimEndpoint && scimToken
      ? [
          `Try the access token, and save it with the SCIM endpoint ${provisioning.scimEndpoint} in Entra.`,
        ]
      : [],
  job: ({ specification }) =>
    specification.provisioning
      ? ["Create the synchronization job from AWS's template."]
      : [],
  'name-id': ({ specification: { provisioning } }) =>
    provisioning?.userNameAttribute &&
    provisioning.userNameAttribute !== 'userPrincipalName'
      ? [`Make ${provisioning.userNameAttribute} the SAML NameID.`]
      : [],
  'user-name-mapping': ({ specification: { provisioning } }) =>
    provisioning
      ? [
          ...(provisioning.userNameAttribute
            ? [
                `Map ${provisioning.userNameAttribute} to userName, if it is not.`,
              ]
            : []),
          ...(provisioning.scopingFilters
            ? [
                `Set the scoping filter to ${describeGraphFilter(
                  toGraphFilter(provisioning.scopingFilters),
                )}.`,
              ]
            : []),
        ]
      : [],
  'group-mapping': ({ specification: { provisioning } }) =>
    provisioning
      ? [
          `Turn the mapping of groups ${
            provisioning.groupsEnabled ? 'on' : 'off'
          }, if it is not.`,
        ]
      : [],
  scope: ({ specification: { provisioning } }) =>
    provisioning
      ? [
          provisioning.scope === 'all'
            ? 'Send everybody in the tenant to AWS. Sign-in stays with those who are assigned to the application.'
            : 'Send only assigned people to AWS.',
        ]
      : [],
  assignments: ({ specification: { assignments } }) =>
    [...assignments.users, ...assignments.groups].map(
      principal => `Assign ${principal} to the application.`,
    ),
  'on-demand': ({ specification: { assignments } }) =>
    assignments.canaryUser
      ? [`Send ${assignments.canaryUser} to AWS on demand.`]
      : [],
  start: ({ specification }) =>
    specification.provisioning ? ['Start the synchronization job.'] : [],
  regions: ({ specification: { additionalRegions = [] } }) =>
    additionalRegions.map(
      region =>
        `Add Region ${region} to the IAM Identity Center instance, if it does not have it.`,
    ),
  groups: ({ specification: { identityCenterGroups = [] } }) =>
    identityCenterGroups.map(
      ({ name }) =>
        `Create group "${name}" in IAM Identity Center, if it is not there, and add its members.`,
    ),
  'permission-sets': ({ specification: { permissionSets = [] } }) =>
    permissionSets.map(
      ({ name }) =>
        `Create or adopt permission set "${name}", and assign it as specified.`,
    ),
};

/** See {@link planned}; empty when the specification does not say. */
export function plannedChanges(id: StepId, context: StepContext): string[] {
  return planned[id]?.(context) ?? [];
}
