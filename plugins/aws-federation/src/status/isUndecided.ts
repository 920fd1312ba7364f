import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';

/**
 * Whether the last check could not tell if the organization is federated at all, as it may
 * have been before this portal came. Pure.
 */
export function isUndecided({
  specification,
  status: { overall, observedAt },
}: Pick<Federation, 'specification' | 'status'>): boolean {
  return (
    specification === undefined &&
    overall === 'Unknown' &&
    observedAt !== undefined
  );
}
