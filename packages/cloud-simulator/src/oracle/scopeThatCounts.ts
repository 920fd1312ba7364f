import { objectMapping } from '../provisioning/objectMapping';
import {
  entitled,
  ProvisioningScope,
  provisioningScope,
} from '../provisioning/provisioningScope';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { jobsThatCount } from './jobThatCounts';
import { senderOf, Senders } from './senders';

type Federation = Required<Pick<Senders, 'tenant'>> & Pick<Senders, 'senders'>;

/** Jobs that count and send objects of a kind; where none sends any, all that count. */
export function jobsThatSend(
  copy: Pick<Senders, 'senders'>,
  kind: 'User' | 'Group',
): SynchronizationJobState[] {
  const jobs = jobsThatCount(copy);
  const sending = jobs.filter(job => objectMapping(job, kind));
  return sending.length > 0 ? sending : jobs;
}

/** Whom and which groups any of the jobs that count sends. */
export function scopeThatCounts(federation: Federation): ProvisioningScope {
  return union(federation, provisioningScope);
}

/** Who is, and which groups are, entitled for any of the jobs that count. */
export function entitledThatCount(federation: Federation): ProvisioningScope {
  return union(federation, entitled);
}

function union(
  { tenant, senders }: Federation,
  scopeOf: typeof provisioningScope,
): ProvisioningScope {
  const idsOf = (kind: 'User' | 'Group', key: keyof ProvisioningScope) => {
    const jobs = jobsThatSend({ senders }, kind);
    const ids = (jobs.length > 0 ? jobs : [undefined]).flatMap(job => [
      ...scopeOf({ tenant, servicePrincipal: senderOf(senders, job), job })[
        key
      ],
    ]);
    return new Set(ids);
  };
  return { users: idsOf('User', 'users'), groups: idsOf('Group', 'groups') };
}
