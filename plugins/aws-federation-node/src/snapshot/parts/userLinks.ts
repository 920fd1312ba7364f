import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { ProvisioningCause } from '../../clouds/entra/ClassifiedProvisioning';
import { classifyProvisioningRecord } from '../../clouds/entra/provisioningCause';
import { digestOf } from '../../digestOf';

/**
 * To which user of AWS Entra sends somebody, as the provisioning log told last.
 * @public
 */
export interface UserLink {
  /** Digest of the user's id in AWS: it tells users apart without keeping them. */
  target: string;
  /** That id, only where several people have the user. */
  userId?: string;
  /** Object id in Entra. */
  sourceId: string;
  /** ISO 8601 time of the record that told it. */
  at: string;
  /**
   * What Entra did to the user for her last. `kept`: it no longer sends her, and left the
   * user as it is.
   */
  state: 'sent' | 'kept' | 'disabled' | 'deleted';
}

/** Of large tenants only who was sent last is remembered, and whoever shares a user. */
const mostLinks = 10_000;
/** Why Entra does not send somebody any more. */
const left: ReadonlyArray<ProvisioningCause | undefined> = [
  'notAssigned',
  'disabled',
  'outOfScope',
];

/**
 * Follows the links through new records of the log, in any order, also through those that
 * it has followed before. Kept are the newest 10,000, and those to a user that several
 * people have. Pure.
 *
 * @param olderToCome - older records are still to be read, which may tell who else had a
 * user that was deleted
 */
export function followUserLinks(
  records: readonly ProvisioningObjectSummary[],
  known: readonly UserLink[] = [],
  olderToCome = false,
): UserLink[] {
  const links = new Map(known.map(link => [link.sourceId, link]));
  // Newest first, as they come.
  for (const record of [...records].reverse()) {
    const sourceId = record.sourceIdentity?.id;
    const before = sourceId ? links.get(sourceId) : undefined;
    const link = linkOf(record, before);
    if (link && !(before && before.at > link.at)) {
      links.set(link.sourceId, link);
    }
  }
  const all = [...links.values()];
  const people = peopleOfTargets(all);
  const isShared = ({ target }: UserLink) => people.get(target)!.length > 1;
  const alone = all
    // Nobody can be linked to it any more.
    .filter(
      link => !isShared(link) && (olderToCome || link.state !== 'deleted'),
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ userId: _, ...link }) => link);
  return [...all.filter(isShared), ...alone].slice(0, mostLinks);
}

/** By the digest of the user in AWS. */
export function peopleOfTargets(
  links: readonly UserLink[],
): Map<string, UserLink[]> {
  const people = new Map<string, UserLink[]>();
  for (const link of links) {
    const others = people.get(link.target);
    if (others) others.push(link);
    else people.set(link.target, [link]);
  }
  return people;
}

/** Undefined: the record tells nothing of it. */
function linkOf(
  record: ProvisioningObjectSummary,
  before: UserLink | undefined,
): UserLink | undefined {
  const { kind, outcome, cause } = classifyProvisioningRecord(record);
  const sourceId = record.sourceIdentity?.id;
  const at = record.activityDateTime;
  if (kind !== 'user' || !sourceId || !at) return undefined;
  if (outcome === 'skipped' && left.includes(cause)) {
    return before?.state === 'sent' ? { ...before, at, state: 'kept' } : before;
  }
  const userId = record.targetIdentity?.id;
  const isMatch = outcome === 'skipped' && cause === 'alreadyMatches';
  if (!userId || !(outcome === 'succeeded' || isMatch)) return undefined;
  const target = digestOf('user of AWS', userId);
  // Of somebody who has left it may be the user that has nothing to change.
  if (isMatch && before?.target === target) return before;
  return { target, userId, sourceId, at, state: stateAfter(record) };
}

function stateAfter({
  provisioningAction,
}: ProvisioningObjectSummary): UserLink['state'] {
  switch (provisioningAction?.toLowerCase()) {
    case 'disable':
      return 'disabled';
    case 'delete':
      return 'deleted';
    default:
      return 'sent';
  }
}
