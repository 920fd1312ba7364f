import type { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';

/** Tells findings of one federation apart. */
export function findingKey(finding: Pick<Finding, 'rule' | 'subject'>): string {
  return `${finding.rule}/${finding.subject ?? ''}`;
}
