import {
  defaultGraphTiming,
  GraphTiming,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** Reads and attempts follow each other fast: what is waited for is on this machine. */
export const labTiming: GraphTiming = {
  ...defaultGraphTiming,
  otherReplicaMs: 20,
  firstWaitMs: 5,
  longestWaitMs: 100,
};
