import { peopleOfTargets, UserLink } from './userLinks';

/**
 * A user of AWS to whom Entra has linked more than one person.
 * @public
 */
export interface SharedUser {
  /**
   * - `both`: Entra sends several people to it.
   * - `lost`: Entra has disabled or deleted it for somebody who left, after it sent whoever
   *   is left.
   * - `leaving`: whoever left has it still, so that it goes when her account is purged.
   */
  kind: 'both' | 'lost' | 'leaving';
  /** In AWS. */
  userId?: string;
  /** Object ids in Entra of those whom Entra still sends to it. */
  sourceIds: string[];
}

/** Users whom people share of whom Entra still sends somebody. Pure. */
export function sharedUsers(links: readonly UserLink[]): SharedUser[] {
  return [...peopleOfTargets(links).values()].flatMap(
    (people): SharedUser[] => {
      const live = people.filter(({ state }) => state === 'sent');
      const gone = people.filter(({ state }) => state !== 'sent');
      const user = {
        userId: people.find(({ userId }) => userId)?.userId,
        sourceIds: live.map(({ sourceId }) => sourceId),
      };
      if (live.length > 1) return [{ kind: 'both', ...user }];
      if (live.length === 0 || gone.length === 0) return [];
      const isLost = gone.some(
        ({ state, at }) => state !== 'kept' && at > live[0].at,
      );
      if (isLost) return [{ kind: 'lost', ...user }];
      return gone.some(({ state }) => state !== 'deleted')
        ? [{ kind: 'leaving', ...user }]
        : [];
    },
  );
}
