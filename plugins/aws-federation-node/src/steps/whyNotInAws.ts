import type { User } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../CloudError';
import { StepContext } from './Step';
import { findApplication } from './findApplication';
import { attributeToFindBy, findByUserName } from './findByUserName';

/** Of groups that have the application, for one name: some pages. */
const mostMembers = 5000;

/** Why AWS does not have the user of a specified user name. */
export type WhyNotInAws =
  /** Entra sends them, or it cannot be told. */
  | 'awaited'
  /** They are disabled in Entra, or do not have the application. */
  | 'notSent'
  /** Entra has no user of that name either. */
  | 'gone';

/** What either look needs. */
export type LookUpContext = Pick<
  StepContext,
  | 'entra'
  | 'identityCenter'
  | 'organization'
  | 'specification'
  | 'tenant'
  | 'recorded'
  | 'signal'
>;

/** Looks a user name up in Entra that AWS does not have. */
export async function whyNotInAws(
  context: LookUpContext,
  userName: string,
): Promise<WhyNotInAws> {
  const attribute = attributeToFindBy(context);
  if (!attribute) return 'awaited';
  try {
    const user = await findByUserName(context, attribute, userName);
    if (!user) return 'gone';
    const isSent =
      user.accountEnabled !== false && (await isInScope(context, user));
    return isSent ? 'awaited' : 'notSent';
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof CloudError) return 'awaited';
    throw error;
  }
}

/** Where only those are sent who have the application: directly, or as a direct member. */
async function isInScope(
  context: LookUpContext,
  { id }: User,
): Promise<boolean> {
  const { entra, specification } = context;
  if (specification.provisioning?.scope !== 'assigned') return true;
  const search = await findApplication(context);
  // Which of several is meant nobody knows; without one nobody is sent.
  if (search.kind !== 'found') return search.kind === 'ambiguous';
  const assigned = await entra.assignments.list(search.servicePrincipal.id);
  if (assigned.some(({ principalId }) => principalId === id)) return true;
  let read = 0;
  for (const { principalType, principalId } of assigned) {
    if (principalType !== 'Group' || !principalId) continue;
    for await (const member of entra.directory.eachMember(principalId)) {
      read += 1;
      // The user may be among those who are not read.
      if (member.id === id || read > mostMembers) return true;
    }
  }
  return false;
}
