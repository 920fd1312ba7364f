import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { InputError } from '@backstage/errors';
import { readIdentityCenterGroups } from './readIdentityCenterGroups';
import { readScopingFilters } from './readScopingFilters';
import { SpecificationInput } from './SpecificationInput';

/**
 * The specification with what was handed in; all else stays as stored, or starts with
 * its default.
 *
 * @throws InputError: provisioning is described before its endpoint is known, or a
 *   scoping filter is not whole
 */
export function mergeSpecification(options: {
  organization: string;
  stored?: FederationSpecification;
  input: SpecificationInput;
  saml?: FederationSpecification['saml'];
  permissionSets?: FederationSpecification['permissionSets'];
  /** The one to adopt. */
  application?: { displayName: string; appId: string };
}): FederationSpecification {
  const { organization, stored, input, saml = stored?.saml } = options;
  const { application, permissionSets = stored?.permissionSets } = options;
  const provisioning = mergeProvisioning(stored?.provisioning, input);
  const appId = application?.appId ?? stored?.application.appId;
  const identityCenterGroups = readIdentityCenterGroups(
    input.identityCenterGroups,
    stored,
  );
  const additionalRegions =
    input.additionalRegions ??
    (input.withoutAdditionalRegions ? undefined : stored?.additionalRegions);
  const role = input.role ?? stored?.assignments.role;
  const canaryUser = input.canaryUser ?? stored?.assignments.canaryUser;
  return {
    application: {
      displayName:
        application?.displayName ??
        input.applicationDisplayName ??
        stored?.application.displayName ??
        `AWS ${organization}`,
      ...(appId && { appId }),
      notificationEmailAddresses:
        input.notificationEmailAddresses ??
        stored?.application.notificationEmailAddresses ??
        [],
    },
    ...(saml && { saml }),
    ...(provisioning && { provisioning }),
    assignments: {
      users: input.users ?? stored?.assignments.users ?? [],
      groups: input.groups ?? stored?.assignments.groups ?? [],
      ...(role && { role }),
      ...(canaryUser && { canaryUser }),
    },
    ...(additionalRegions && { additionalRegions }),
    ...(identityCenterGroups && { identityCenterGroups }),
    ...(permissionSets && { permissionSets }),
  };
}

function mergeProvisioning(
  stored: FederationSpecification['provisioning'],
  input: SpecificationInput,
): FederationSpecification['provisioning'] {
  const scopingFilters = readScopingFilters(input);
  const scimEndpoint = input.scimEndpoint ?? stored?.scimEndpoint;
  if (!stored && !scimEndpoint) {
    const early = [
      input.userNameAttribute && 'userNameAttribute',
      input.groupsEnabled !== undefined && 'groupsEnabled',
      input.scope && 'scope',
      input.deletionThreshold !== undefined && 'deletionThreshold',
      scopingFilters && 'scopingFilters',
    ].filter(Boolean);
    if (early.length > 0) {
      throw new InputError(
        `${early.join(
          ', ',
        )} cannot be specified before the SCIM endpoint. Enable automatic provisioning in the AWS console and hand in its SCIM endpoint too.`,
      );
    }
    return undefined;
  }
  const filters = scopingFilters ?? stored?.scopingFilters;
  const deletionThreshold =
    input.deletionThreshold ?? stored?.deletionThreshold;
  // An adopted federation may leave the mapping of userName as it is.
  const userNameAttribute =
    input.userNameAttribute ??
    (stored ? stored.userNameAttribute : 'userPrincipalName');
  return {
    ...(scimEndpoint && { scimEndpoint }),
    ...(userNameAttribute && { userNameAttribute }),
    groupsEnabled: input.groupsEnabled ?? stored?.groupsEnabled ?? false,
    scope: input.scope ?? stored?.scope ?? 'assigned',
    ...(deletionThreshold !== undefined && { deletionThreshold }),
    ...(filters && { scopingFilters: filters }),
  };
}
