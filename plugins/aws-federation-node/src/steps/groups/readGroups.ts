import { IdentityCenterGroupSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { ExistingGroup } from './ExistingGroup';

/** The specified groups and their members, as IAM Identity Center has them. */
export async function readGroups(options: {
  identityCenter: IdentityCenterClient;
  identityStoreId: string;
  wanted: IdentityCenterGroupSpecification[];
  /** Id of a specified member; by default the one who has that `userName`. */
  findUser?(userName: string): Promise<string | undefined>;
}): Promise<{ existing: ExistingGroup[]; userIds: Map<string, string> }> {
  const { identityCenter, identityStoreId, wanted } = options;
  const { groups } = identityCenter;
  const findUser =
    options.findUser ??
    (name => identityCenter.findUserId(identityStoreId, name));
  const userNames = [...new Set(wanted.flatMap(({ members }) => members))];
  const [existing, users] = await Promise.all([
    Promise.all(
      wanted.map(async ({ name }): Promise<ExistingGroup> => {
        const id = await groups.findId(identityStoreId, name);
        if (!id) return { name, provisioned: false, memberIds: [] };
        const [provisioned, memberIds] = await Promise.all([
          groups.isProvisioned(identityStoreId, id),
          groups.listMemberIds(identityStoreId, id),
        ]);
        return { name, id, provisioned, memberIds };
      }),
    ),
    Promise.all(
      userNames.map(async userName => ({
        userName,
        id: await findUser(userName),
      })),
    ),
  ]);
  return {
    existing,
    userIds: new Map(
      users.flatMap(({ userName, id }) => (id ? [[userName, id]] : [])),
    ),
  };
}
