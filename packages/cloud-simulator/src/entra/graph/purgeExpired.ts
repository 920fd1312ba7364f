import { EntraTenantState, EntraUser } from '../../state/EntraTenantState';
import { purgeUser } from './deletedUsers';

/** How long the recycle bin keeps what was deleted. */
const RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

/** Graph keeps the time as text; it is not typed on every object. */
type Deleted = Pick<EntraUser, 'id'> & { deletedDateTime?: unknown };

/**
 * Deletes for good what has been in the recycle bin for 30 days
 * (https://learn.microsoft.com/graph/api/directory-deleteditems-restore).
 */
export function purgeExpired(tenant: EntraTenantState, now: Date) {
  const isKept = ({ deletedDateTime }: Deleted) =>
    typeof deletedDateTime !== 'string' ||
    Date.parse(deletedDateTime) + RETENTION_MS > now.getTime();
  for (const user of tenant.users) {
    if (!isKept(user)) purgeUser(tenant, user);
  }
  tenant.deletedApplications = tenant.deletedApplications?.filter(isKept);
  tenant.deletedServicePrincipals =
    tenant.deletedServicePrincipals?.filter(isKept);
}
