import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  defaultPermissionSets,
  isNamedOnly,
  OrganizationAccount,
  permissionSetProblems,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';
import { resolveAccounts } from '../permissionSets/resolveAccounts';
import { AccountAccessInput, PermissionSetInput } from './PermissionSetInput';
import { SpecificationInput } from './SpecificationInput';
import { mergePermissionSets } from './mergePermissionSets';

/**
 * The permission sets as they are to be specified, checked against the organization.
 * @returns undefined when nothing was said about them
 * @throws InputError with one sentence for each that cannot be
 */
export async function readPermissionSets(
  session: FederationSession,
  input: SpecificationInput,
): Promise<PermissionSetSpecification[] | undefined> {
  const { clouds, federation, organization } = session;
  const { permissionSets, accountAccess } = input;
  const addDefaults = input.defaultPermissionSets ?? false;
  if (!permissionSets && !accountAccess && !addDefaults) {
    return undefined;
  }

  const accounts = await clouds.identityCenter.accounts.list();
  const read = (access: Omit<AccountAccessInput, 'permissionSet'>) =>
    readAssignment(access, accounts, session);
  const merged = mergePermissionSets({
    specified:
      permissionSets?.map(set => readPermissionSet(set, read)) ??
      federation.specification?.permissionSets ??
      [],
    defaults: defaultPermissionSets(organization.partition),
    addDefaults,
    access: (accountAccess ?? []).map(({ permissionSet, ...access }) => {
      if (!permissionSet) {
        throw new InputError(
          `Name the permission set that ${
            access.group ?? access.user ?? 'the group or user'
          } is to get.`,
        );
      }
      return { permissionSet, ...read(access) };
    }),
  });

  const problems = [
    ...permissionSetProblems({
      permissionSets: merged,
      organization,
      accounts,
      before: federation.specification?.permissionSets,
    }),
    ...(await unknownSets(session, merged)),
  ];
  if (problems.length > 0) {
    throw new InputError(
      `${problems.join(' ')} Correct this and run it again.`,
    );
  }
  return merged;
}

function readPermissionSet(
  {
    assignments,
    managedPolicies,
    customerManagedPolicies = [],
    ...properties
  }: PermissionSetInput,
  read: (
    access: Omit<AccountAccessInput, 'permissionSet'>,
  ) => PermissionSetSpecification['assignments'][number],
): PermissionSetSpecification {
  const said = Object.entries(properties).filter(([, value]) => value);
  return {
    ...(Object.fromEntries(said) as typeof properties),
    managedPolicies: managedPolicies ?? [],
    ...(customerManagedPolicies.length > 0 && { customerManagedPolicies }),
    assignments: (assignments ?? []).map(read),
  };
}

function readAssignment(
  { group, user, accounts: named = [] }: AccountAccessInput,
  accounts: OrganizationAccount[],
  { organization }: FederationSession,
): PermissionSetSpecification['assignments'][number] {
  const principal = group || user;
  if (!principal || (group && user)) {
    throw new InputError(
      'Each permission set is assigned to either a group or a user: name one of them.',
    );
  }
  if (named.length === 0) {
    throw new InputError(
      `Name at least one account in which "${principal}" gets the permission set.`,
    );
  }
  return {
    principalType: group ? 'GROUP' : 'USER',
    principal,
    accountIds: resolveAccounts(named, accounts, organization),
  };
}

/** A set that is specified by its name alone must exist: nobody says what it allows. */
async function unknownSets(
  { clouds }: FederationSession,
  permissionSets: PermissionSetSpecification[],
): Promise<string[]> {
  const byName = permissionSets.filter(isNamedOnly).map(({ name }) => name);
  if (byName.length === 0) {
    return [];
  }
  const instance = await clouds.identityCenter.instances.find();
  const found = instance?.InstanceArn
    ? await clouds.identityCenter.permissionSets.find(
        instance.InstanceArn,
        byName,
      )
    : [];
  return byName
    .filter(name => !found.some(set => set.name === name))
    .map(
      name =>
        `AWS has no permission set "${name}", and no policy is given with which to create it.`,
    );
}
