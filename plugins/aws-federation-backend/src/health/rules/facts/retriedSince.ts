import { SynchronizationFacts } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Some cycles have tried in vain. */
const longMs = 3 * 60 * 60_000;

/** ISO 8601 time since which Entra retries people or groups, once that is for long. */
export function retriedSince(
  { escrowedSince }: Pick<SynchronizationFacts, 'escrowedSince'>,
  now: Date,
): string | undefined {
  return escrowedSince && now.getTime() - Date.parse(escrowedSince) >= longMs
    ? escrowedSince
    : undefined;
}
