import { SpecificationInput } from './SpecificationInput';

/** Forms send untouched fields as empty text and empty lists: both mean nothing was said. */
export function withoutEmpty(input: SpecificationInput): SpecificationInput {
  return {
    applicationDisplayName: text(input.applicationDisplayName),
    notificationEmailAddresses: list(input.notificationEmailAddresses),
    awsMetadata: text(input.awsMetadata),
    scimEndpoint: text(input.scimEndpoint),
    userNameAttribute: text(input.userNameAttribute),
    groupsEnabled: input.groupsEnabled,
    scope: input.scope,
    users: list(input.users),
    groups: list(input.groups),
    canaryUser: text(input.canaryUser),
  };
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
