import { JobFacts } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Whether a further job may keep going what the one that is told about does not do. */
export function anotherJobRuns({
  others = [],
}: Pick<JobFacts, 'others'>): boolean {
  return others.some(({ state }) => state === 'running');
}
