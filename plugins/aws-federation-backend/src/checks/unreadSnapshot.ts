import { Snapshot } from '@aws-federation/backstage-plugin-aws-federation-node';

/** A snapshot of which no part could be read, all for one reason. */
export function unreadSnapshot(reason: string, observedAt: string): Snapshot {
  const unread = { ok: false, reason } as const;
  return {
    observedAt,
    instance: unread,
    application: unread,
    provisioning: unread,
    people: unread,
    access: unread,
  };
}
