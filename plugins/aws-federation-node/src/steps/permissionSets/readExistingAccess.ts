import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import {
  ExistingAccess,
  ExistingPermissionSet,
  ExistingPrincipal,
} from './ExistingAccess';

/** Reads of AWS what is needed to compare it with what is specified. */
export async function readExistingAccess(options: {
  identityCenter: IdentityCenterClient;
  instanceArn: string;
  identityStoreId: string;
  wanted: PermissionSetSpecification[];
  findRenamedGroup?(name: string): Promise<string | undefined>;
  findUser?(userName: string): Promise<string | undefined>;
}): Promise<Omit<ExistingAccess, 'closedAccounts' | 'accountIds'>> {
  const { wanted } = options;
  const [permissionSets, principals] = await Promise.all([
    readPermissionSets(options),
    readPrincipals(options),
  ]);
  const assignments = await Promise.all(
    principals.map(async ({ principalType, principal, id }) => {
      if (id === undefined) {
        return [];
      }
      const places = wanted.flatMap(({ name, assignments: specified }) => {
        const arn = permissionSets.find(set => set.name === name)?.arn;
        return specified
          .filter(
            assignment =>
              arn !== undefined &&
              assignment.principalType === principalType &&
              assignment.principal === principal,
          )
          .flatMap(({ accountIds }) =>
            accountIds.map(accountId => ({
              accountId,
              permissionSetArn: arn ?? '',
            })),
          );
      });
      return options.identityCenter.accountAssignments.list(
        options.instanceArn,
        { principalType, principalId: id },
        places,
      );
    }),
  );
  return { permissionSets, principals, assignments: assignments.flat() };
}

async function readPermissionSets(options: {
  identityCenter: IdentityCenterClient;
  instanceArn: string;
  wanted: PermissionSetSpecification[];
}): Promise<ExistingPermissionSet[]> {
  const { permissionSets } = options.identityCenter;
  const found = await permissionSets.find(
    options.instanceArn,
    options.wanted.map(({ name }) => name),
  );
  return Promise.all(
    found.map(async set => {
      const [policies, outdatedAccountIds] = await Promise.all([
        permissionSets.readPolicies(options.instanceArn, set.arn),
        permissionSets.listAccounts(options.instanceArn, set.arn, 'outdated'),
      ]);
      return { ...set, ...policies, outdatedAccountIds };
    }),
  );
}

async function readPrincipals(options: {
  identityCenter: IdentityCenterClient;
  identityStoreId: string;
  wanted: PermissionSetSpecification[];
  findRenamedGroup?(name: string): Promise<string | undefined>;
  findUser?(userName: string): Promise<string | undefined>;
}): Promise<ExistingPrincipal[]> {
  const { identityCenter, identityStoreId, findRenamedGroup } = options;
  const findUser =
    options.findUser ??
    (name => identityCenter.findUserId(identityStoreId, name));
  const distinct = new Map(
    options.wanted
      .flatMap(({ assignments }) => assignments)
      .map(({ principalType, principal }) => [
        `${principalType} ${principal}`,
        { principalType, principal },
      ]),
  );
  return Promise.all(
    [...distinct.values()].map(async ({ principalType, principal }) => ({
      principalType,
      principal,
      id:
        principalType === 'USER'
          ? await findUser(principal)
          : (await identityCenter.groups.findId(identityStoreId, principal)) ??
            (await findRenamedGroup?.(principal)),
    })),
  );
}
