import { peopleOfTargets, UserLink } from './userLinks';

/**
 * A user of AWS to whom Entra has linked more than one person.
 * @public
 */
export interface SharedUser {
  /**
   * - `both`: Entra sends several people to it.
   * - `lost`: Entra has deleted it for somebody who left, or disabled it and not sent whoever
   *   is left since.
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
      if (live.length === 0) return [];
      // Nobody is sent to it after that, whatever the times of one cycle's records say.
      if (gone.some(({ state }) => state === 'deleted')) {
        return [{ kind: 'lost', ...user }];
      }
      if (live.length > 1) return [{ kind: 'both', ...user }];
      if (gone.length === 0) return [];
      const isDisabled = gone.some(
        ({ state, at }) => state === 'disabled' && at >= live[0].at,
      );
      return [{ kind: isDisabled ? 'lost' : 'leaving', ...user }];
    },
  );
}
