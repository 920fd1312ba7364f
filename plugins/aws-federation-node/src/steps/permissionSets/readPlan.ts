import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { CloudError } from '../../CloudError';
import { OrganizationAccount } from '../../identityCenter/Accounts';
import { IdentityCenterClient } from '../../identityCenter/IdentityCenterClient';
import { ExistingAccess } from './ExistingAccess';
import { PermissionSetPlan } from './PermissionSetPlan';
import { planPermissionSets } from './planPermissionSets';
import { readExistingAccess } from './readExistingAccess';

/**
 * What AWS has, and what is to be done. Which accounts are closed is asked only when
 * something is to be done in accounts.
 */
export async function readPlan(options: {
  identityCenter: IdentityCenterClient;
  instanceArn: string;
  identityStoreId: string;
  wanted: PermissionSetSpecification[];
}): Promise<{ existing: ExistingAccess; plan: PermissionSetPlan }> {
  const { wanted, identityCenter } = options;
  const access = await readExistingAccess(options);
  const plan = (closedAccounts: OrganizationAccount[]) => {
    const existing = { ...access, closedAccounts };
    return { existing, plan: planPermissionSets(wanted, existing) };
  };
  const open = plan([]);
  const reachesAccounts = open.plan.changes.some(
    ({ kind }) => kind === 'provision' || kind === 'assign',
  );
  return reachesAccounts ? plan(await listClosed(identityCenter)) : open;
}

/** Who may not list the accounts hears of a closed one from AWS, account by account. */
async function listClosed({
  accounts,
}: IdentityCenterClient): Promise<OrganizationAccount[]> {
  try {
    return (await accounts.list()).filter(({ active }) => !active);
  } catch (error) {
    if (error instanceof CloudError && error.status === 400) return [];
    throw error;
  }
}
