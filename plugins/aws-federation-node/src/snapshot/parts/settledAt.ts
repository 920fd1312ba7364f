import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { digestOf } from '../../digestOf';
import { LogStretch } from './logStretches';
import { timeOf } from './timeOf';

/**
 * When Entra last sent each object, or left it out because it was told to: by a digest of
 * its id in Entra, in milliseconds since 1970. What is read later of an earlier time does
 * not count.
 * @public
 */
export type SettledAt = Record<string, number>;

/** Some 3 MB in the database. */
const mostSettled = 100_000;

/** The records without those that a newer one has settled. Pure. */
export function unsettled(
  records: ProvisioningObjectSummary[],
  settledAt: SettledAt,
): ProvisioningObjectSummary[] {
  return records.filter(record => {
    const settled = settledAt[keyOf(record)];
    return settled === undefined || settled <= timeOf(record);
  });
}

/**
 * What the log has settled, as long as older parts of it are to be read. Pure.
 *
 * @param good - records of what was sent, or left out as it should be
 * @returns undefined: there is more than anybody may keep
 */
export function noteSettled(
  good: readonly ProvisioningObjectSummary[],
  known: SettledAt,
  open: readonly LogStretch[],
): SettledAt | undefined {
  const oldest = Math.min(...open.map(({ fromAt }) => Date.parse(fromAt)));
  const settledAt = new Map(
    Object.entries(known).filter(([, time]) => time > oldest),
  );
  for (const record of good) {
    const [key, time] = [keyOf(record), timeOf(record)];
    if (time > oldest && time > (settledAt.get(key) ?? 0)) {
      settledAt.set(key, time);
    }
  }
  return settledAt.size > mostSettled
    ? undefined
    : Object.fromEntries(settledAt);
}

function keyOf({ sourceIdentity }: ProvisioningObjectSummary): string {
  return digestOf('object of Entra', sourceIdentity?.id ?? '');
}
