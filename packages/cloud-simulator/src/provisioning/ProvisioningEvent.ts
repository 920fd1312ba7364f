import { EntrySkipped } from './EntrySkipped';

/** What happened to one object; the log and the answers on demand are made from it. */
export interface ProvisioningEvent {
  action: 'create' | 'update' | 'disable' | 'delete' | 'stagedDelete' | 'other';
  status: 'success' | 'failure' | 'skipped' | 'warning';
  objectType: 'User' | 'Group';
  sourceId: string;
  /** Name that people know the object by. */
  name: string;
  sourceDetails: Record<string, string>;
  targetId?: string;
  /** Why it failed or was skipped. */
  cause?: unknown;
  modified: Array<{
    displayName: string;
    oldValue: string | null;
    newValue: string | null;
  }>;
}

/** What an event tells apart from the object that it is about. */
export type ProvisioningOutcome = Pick<
  ProvisioningEvent,
  'action' | 'status' | 'targetId' | 'cause' | 'modified'
>;

/** The outcome for an object that is left as it is. */
export function skippedOutcome(cause: EntrySkipped): ProvisioningOutcome {
  return { action: 'other', status: cause.status, modified: [], cause };
}
