import { SynchronizationFacts } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Where the state of a job was seen. */
export function jobSource({ id }: SynchronizationFacts): string {
  return `Microsoft Graph, synchronization job ${id}`;
}
