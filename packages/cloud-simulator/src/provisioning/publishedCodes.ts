import { EntrySkipped, SkipCode } from './EntrySkipped';
import { ConnectionTestError } from './ConnectionTestError';
import { ScimError } from './ScimError';
import type { ProvisioningServiceState } from '../state/ProvisioningServiceState';

/** What a code stands for: answers of the application, a skip, or Entra's own trouble. */
export interface StandsFor {
  /** HTTP statuses; 0: no answer. */
  statuses?: number[];
  skip?: SkipCode;
  ownTrouble?: true;
}

/**
 * The codes of the log as
 * https://learn.microsoft.com/entra/identity/monitoring-health/howto-analyze-provisioning-logs
 * lists them, where the log has other ones by default. The page does not say which
 * answers bring which code: these are those that fit its words.
 */
const published = {
  Conflict: { statuses: [409] },
  EntryConflict: { statuses: [409] },
  TooManyRequests: { statuses: [429] },
  InternalServerError: { statuses: [500, 502, 503] },
  InsufficientRights: { statuses: [403] },
  MethodNotAllowed: { statuses: [405] },
  NotPermitted: { statuses: [403] },
  Unauthorized: { statuses: [401, 403] },
  UnprocessableEntity: { statuses: [400, 422] },
  WebExceptionProtocolError: { statuses: [0] },
  InvalidAnchor: { statuses: [404] },
  NotImplemented: { statuses: [501] },
  MandatoryFieldsMissing: { statuses: [400] },
  MissingValues: { statuses: [400] },
  SchemaAttributeNotFound: { statuses: [400] },
  InternalError: { ownTrouble: true },
  InvalidDomain: { statuses: [400] },
  Timeout: { statuses: [0, 408, 504] },
  LicenseLimitExceeded: { statuses: [402] },
  SystemForCrossDomainIdentityManagementMultipleEntriesInResponse: {
    skip: 'DuplicateTargetEntries',
  },
  SystemForCrossDomainIdentityManagementServiceIncompatible: {
    statuses: [400, 405, 501],
  },
  // Of the steps of a record, and of answers on demand.
  NotInScope: { skip: 'EntrySynchronizationSkipped' },
} as const satisfies Record<string, StandsFor>;

export type PublishedCode = keyof typeof published;

export const publishedCodes = Object.keys(published) as PublishedCode[];

/** What a code stands for. */
export function standsFor(code: PublishedCode): StandsFor {
  return published[code];
}

/** The chosen code, when it stands for that; undefined: the log has its usual one. */
export function publishedCodeOf(
  cause: unknown,
  chosen: PublishedCode | undefined,
): string | undefined {
  if (!chosen) return undefined;
  return fits(cause, published[chosen]) ? chosen : undefined;
}

/** Whether the log has no text beside the code: of the chosen one, or of all where none is. */
export function isBare(
  cause: unknown,
  {
    bareCodes,
    exportErrorCode,
  }: Pick<ProvisioningServiceState, 'bareCodes' | 'exportErrorCode'> = {},
): boolean {
  return (
    bareCodes === true &&
    (!exportErrorCode || publishedCodeOf(cause, exportErrorCode) !== undefined)
  );
}

function fits(
  cause: unknown,
  { statuses, skip, ownTrouble }: StandsFor,
): boolean {
  if (cause instanceof ScimError) {
    return Boolean(statuses?.includes(cause.status));
  }
  if (cause instanceof EntrySkipped) return cause.code === skip;
  return Boolean(ownTrouble) && !(cause instanceof ConnectionTestError);
}
