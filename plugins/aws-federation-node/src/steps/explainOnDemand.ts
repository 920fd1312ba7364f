import { ProvisioningCause } from '../clouds/entra/ClassifiedProvisioning';
import { explainProvisioningCause } from '../clouds/entra/explainProvisioningCause';
import { OnDemandOutcome } from '../entra/OnDemandOutcome';
import { Canary } from './findCanary';

/** What Entra says of those whom the scoping filter leaves out. */
const filtering: readonly ProvisioningCause[] = ['outOfScope', 'skipped'];

/** Nobody is to blame, and the same again may go through. */
const passing: readonly ProvisioningCause[] = ['awsTrouble', 'entraTrouble'];

/** What Entra did not do for the first user, why, and what to do now. */
export function explainOnDemand(
  outcome: OnDemandOutcome,
  { name, passes }: Canary,
  isTriedOnceMore: boolean,
): string {
  const { cause = 'unknown', errorCode } = outcome;
  const { why, remedy } = explainProvisioningCause(cause, 'user');
  const told = `Entra did not send "${name}" to AWS: ${why}${
    errorCode ? ` (${errorCode})` : ''
  }.`;
  if (isTriedOnceMore) return `${told} It is tried once more.`;
  // Entra tries by itself again only what a cycle sends.
  if (isPassing(outcome)) return `${told} Run this again in a few minutes.`;
  return passes === undefined && filtering.includes(cause)
    ? `${told} Whether the scoping filter lets "${name}" pass, the portal cannot tell from what Microsoft Graph shows: name as the user to try first somebody whom it lets pass, with the template "Complete an AWS federation".`
    : `${told} ${remedy}`;
}

/** Nobody has to mend it. */
export function isPassing({ cause }: OnDemandOutcome): boolean {
  return cause !== undefined && passing.includes(cause);
}
