import {
  KnownParts,
  partNames,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** A snapshot of which no part could be read, all for one reason. */
export function unreadSnapshot(
  reason: string,
  observedAt: string,
  known: KnownParts,
): Snapshot {
  return {
    observedAt,
    // One entry for each part.
    parts: Object.fromEntries(
      partNames.map(name => [
        name,
        {
          failure: {
            kind: 'other',
            reason,
            since: known[name]?.failure?.since ?? observedAt,
          },
        },
      ]),
    ) as Snapshot['parts'],
  };
}
