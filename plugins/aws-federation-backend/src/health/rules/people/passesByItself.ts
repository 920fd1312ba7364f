import {
  ProvisioningCause,
  UnsentObject,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** The next cycle tries again: after that it has not passed, and somebody is kept out. */
const longMs = 60 * 60 * 1000;

/** Whether what keeps them out is over soon, or is told by other rules. */
export function passesByItself(
  cause: ProvisioningCause,
  unsent: UnsentObject[],
  now: Date,
): boolean {
  // Endpoint and token have rules of their own; once they are mended, people follow.
  if (cause === 'credentials') return true;
  return (
    (cause === 'awsTrouble' || cause === 'entraTrouble') &&
    unsent.every(({ since }) => now.getTime() - Date.parse(since) <= longMs)
  );
}
