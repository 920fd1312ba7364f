import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { OrganizationAccount } from '../../identityCenter/Accounts';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { ExistingAccess } from './ExistingAccess';
import { listAccountsIfAllowed } from './listClosedAccounts';
import { PermissionSetPlan } from './PermissionSetPlan';
import { planPermissionSets } from './planPermissionSets';
import { readExistingAccess } from './readExistingAccess';

/**
 * What AWS has, and what is to be done. Which accounts are closed or gone is asked only when
 * something is to be done in accounts.
 */
export async function readPlan(options: {
  identityCenter: IdentityCenterClient;
  instanceArn: string;
  identityStoreId: string;
  wanted: PermissionSetSpecification[];
  /** Id of a group that AWS does not have by its name; absent: there is none. */
  findRenamedGroup?(name: string): Promise<string | undefined>;
  /** Id of a specified user; by default the one who has that `userName`. */
  findUser?(userName: string): Promise<string | undefined>;
}): Promise<{ existing: ExistingAccess; plan: PermissionSetPlan }> {
  const { wanted, identityCenter } = options;
  const access = await readExistingAccess(options);
  const plan = (accounts: OrganizationAccount[] | undefined) => {
    const existing = {
      ...access,
      closedAccounts: (accounts ?? []).filter(({ active }) => !active),
      accountIds: accounts?.map(({ id }) => id),
    };
    return { existing, plan: planPermissionSets(wanted, existing) };
  };
  const open = plan(undefined);
  const reachesAccounts = open.plan.changes.some(
    ({ kind }) => kind === 'provision' || kind === 'assign',
  );
  return reachesAccounts
    ? plan(await listAccountsIfAllowed(identityCenter))
    : open;
}
