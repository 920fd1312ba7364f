import { CloudError } from '../../CloudError';
import { readJobState } from '../../clouds/entra/readJobState';
import { findApplication } from '../findApplication';
import { StepContext } from '../Step';
import { whyGroupNotInAws } from '../whyGroupNotInAws';
import { sentencesOfMissing, whyMissing } from '../whyMissing';
import { describePrincipal } from './describePrincipal';
import { ExistingPrincipal } from './ExistingAccess';

/** Who of the specified is not in AWS, why, and what to do about it. */
export async function describeMissing(
  context: StepContext,
  missing: ExistingPrincipal[],
): Promise<string> {
  const { provisioning } = context.specification;
  const namesOf = (type: ExistingPrincipal['principalType']) =>
    missing
      .filter(({ principalType }) => principalType === type)
      .map(({ principal }) => principal);
  const quoted = (type: ExistingPrincipal['principalType']) => (name: string) =>
    describePrincipal({ principalType: type, principal: name });
  const users = await whyMissing(context, namesOf('USER'));
  const groups = await whyMissing(context, namesOf('GROUP'), whyGroupNotInAws);
  const both = (kind: keyof typeof users) => [
    ...groups[kind].map(quoted('GROUP')),
    ...users[kind].map(quoted('USER')),
  ];
  const awaited = both('awaited');
  const groupsStayAway =
    !provisioning?.groupsEnabled && groups.awaited.length > 0;
  const next = groupsStayAway
    ? 'Groups are not sent to AWS: turn on "Send groups to AWS too" in the template "Complete an AWS federation", or specify them as groups in IAM Identity Center there.'
    : awaited.length > 0 && (await describeArrival(context));
  return sentencesOfMissing(
    { awaited, notSent: users.notSent.map(quoted('USER')), gone: both('gone') },
    next || '',
    groups.notSent.map(quoted('GROUP')),
  );
}

/** When those arrive whom Entra sends: not while the job does not run. */
async function describeArrival(context: StepContext): Promise<string> {
  const then = 'the check after it gives them their access.';
  switch (await isRunning(context)) {
    case true:
      return `Entra sends those who have the enterprise application with its next cycle, and ${then}`;
    case false:
      return `Provisioning does not run now. When it does, Entra sends those who have the enterprise application with a cycle, and ${then}`;
    default:
      return `While provisioning runs, Entra sends those who have the enterprise application, and ${then}`;
  }
}

/** Undefined: Entra does not tell. */
async function isRunning(context: StepContext): Promise<boolean | undefined> {
  try {
    const search = await findApplication(context);
    if (search.kind !== 'found') return false;
    const { id } = search.servicePrincipal;
    const job = await context.entra.synchronization.getJob(id);
    const { state } = readJobState(job?.schedule?.state, job?.status?.code);
    return state === 'unknown' && job ? undefined : state === 'running';
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof CloudError) return undefined;
    throw error;
  }
}
