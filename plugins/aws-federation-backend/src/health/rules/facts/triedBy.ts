import {
  JobFacts,
  SynchronizationFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** Who found out about endpoint and token: Entra's verdict, or a try of what it has saved. */
export function triedBy(
  { job }: JobFacts,
  quarantine: SynchronizationFacts['quarantine'],
): string {
  return quarantine
    ? `Entra, quarantine of job ${job?.id}`
    : `Entra, validation of the saved credentials of job ${job?.id}`;
}
