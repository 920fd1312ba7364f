import { SpecificationInput } from './SpecificationInput';

/** Every field, so that a new one is not left out. */
type Fields = {
  [Field in keyof Required<SpecificationInput>]: SpecificationInput[Field];
};

/** Forms send untouched fields as empty text and empty lists: both mean nothing was said. */
export function withoutEmpty(input: SpecificationInput): Fields {
  return {
    applicationId: text(input.applicationId)?.toLowerCase(),
    applicationDisplayName: text(input.applicationDisplayName),
    notificationEmailAddresses: list(input.notificationEmailAddresses),
    awsMetadata: text(input.awsMetadata),
    scimEndpoint: text(input.scimEndpoint),
    userNameAttribute: text(input.userNameAttribute),
    groupsEnabled: input.groupsEnabled,
    scope: input.scope,
    deletionThreshold: input.deletionThreshold,
    scopingFilters: filters(input.scopingFilters),
    withoutScopingFilter: input.withoutScopingFilter,
    users: list(input.users),
    groups: list(input.groups),
    role: text(input.role),
    canaryUser: text(input.canaryUser),
    additionalRegions: list(input.additionalRegions),
    withoutAdditionalRegions: input.withoutAdditionalRegions,
    identityCenterGroups: groupsOf(input.identityCenterGroups),
    defaultPermissionSets: input.defaultPermissionSets,
    accountAccess: rows(input.accountAccess),
    permissionSets: input.permissionSets?.length
      ? input.permissionSets
      : undefined,
  };
}

/** A row that was added and not filled in says nothing either. */
function rows(
  access: SpecificationInput['accountAccess'],
): SpecificationInput['accountAccess'] {
  const kept = (access ?? [])
    .map(({ permissionSet, group, user, accounts }) => ({
      permissionSet: text(permissionSet),
      group: text(group),
      user: text(user),
      accounts: list(accounts),
    }))
    .filter(({ group, user, accounts }) => group || user || accounts);
  return kept.length > 0 ? kept : undefined;
}

/** A row that was added and not filled in is no group. */
function groupsOf(
  given: SpecificationInput['identityCenterGroups'],
): SpecificationInput['identityCenterGroups'] {
  const kept = (given ?? [])
    .map(({ name, description, members }) => ({
      name: text(name),
      description: text(description),
      members: list(members),
    }))
    .filter(({ name, members }) => name || members);
  return kept.length > 0 ? kept : undefined;
}

/** A filter without clauses would let everybody through. */
function filters(
  given: SpecificationInput['scopingFilters'],
): SpecificationInput['scopingFilters'] {
  const kept = (given ?? [])
    .map(({ clauses = [] }) => ({
      clauses: clauses
        .map(clause => ({ ...clause, attribute: text(clause.attribute) }))
        .filter(({ attribute, operator }) => attribute || operator),
    }))
    .filter(({ clauses }) => clauses.length > 0);
  return kept.length > 0 ? kept : undefined;
}

function text(value: string | undefined): string | undefined {
  return value?.trim() || undefined;
}

function list(values: string[] | undefined): string[] | undefined {
  const kept = [
    ...new Set((values ?? []).map(value => value.trim()).filter(Boolean)),
  ];
  return kept.length > 0 ? kept : undefined;
}
