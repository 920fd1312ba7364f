import { CloudError } from '../CloudError';
import { findApplication } from './findApplication';
import { LookUpContext, WhyNotInAws } from './whyNotInAws';

/**
 * Looks a group up in Entra that AWS does not have under this name. Where others have the
 * application and this group does not, it is awaited: its members lack what they are to get
 * through it.
 */
export async function whyGroupNotInAws(
  context: LookUpContext,
  name: string,
): Promise<WhyNotInAws> {
  const { entra, specification, signal } = context;
  const { provisioning } = specification;
  // Then another sentence tells that none arrives.
  if (!provisioning?.groupsEnabled) return 'awaited';
  try {
    const found = await entra.directory.findGroups(name);
    if (found.length === 0) return 'gone';
    if (provisioning.scope !== 'assigned') return 'awaited';
    const search = await findApplication(context);
    if (search.kind !== 'found') {
      return search.kind === 'ambiguous' ? 'awaited' : 'notSent';
    }
    const assigned = await entra.assignments.list(search.servicePrincipal.id);
    return assigned.length > 0 ? 'awaited' : 'notSent';
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof CloudError) return 'awaited';
    throw error;
  }
}
