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

/** Nor is a request or an answer that is lost waited for longer than on this machine it takes. */
export const impatientTiming: GraphTiming = {
  ...labTiming,
  attemptMs: 3_000,
  requestMs: 12_000,
  replicationMs: 4_000,
  lostAnswerMs: 2_500,
};
