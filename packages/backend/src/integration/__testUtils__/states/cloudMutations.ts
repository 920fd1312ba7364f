import { Mutation } from './StartingState';

/** What may be otherwise with the clouds as a whole. */
export const cloudMutations: Record<string, Mutation> = {
  'a national cloud': ({ tenant }) => {
    tenant.cloud = 'usGov';
  },
  'slow replication': ({ clouds }) => {
    clouds.replicationLagMs = 400;
  },
};
