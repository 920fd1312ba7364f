/**
 * How long requests to Graph wait, in milliseconds.
 * @public
 */
export interface GraphTiming {
  /** One attempt, token included. */
  attemptMs: number;
  /** All attempts of one request. */
  requestMs: number;
  /** Until an object that was just created shows. */
  replicationMs: number;
  /** Until an object shows whose creation got no answer. */
  lostAnswerMs: number;
  /** In a check, until a refusal is believed that may pass. */
  checkedRefusalMs: number;
  /** After an answer that is known to be old, until maybe another replica is asked. */
  otherReplicaMs: number;
  /** First wait between two attempts or reads. */
  firstWaitMs: number;
  /** Longest wait between two attempts or reads. */
  longestWaitMs: number;
}

/**
 * As long as Microsoft Graph needs.
 * @public
 */
export const defaultGraphTiming: GraphTiming = {
  attemptMs: 60_000,
  requestMs: 2 * 60_000,
  replicationMs: 5 * 60_000,
  lostAnswerMs: 60_000,
  checkedRefusalMs: 2_000,
  otherReplicaMs: 250,
  firstWaitMs: 250,
  longestWaitMs: 3_000,
};

/** The same for whoever asks for much and cannot wait for one request alone. */
export function withPatience(
  timing: GraphTiming,
  patienceMs: number | undefined,
): GraphTiming {
  const { attemptMs, requestMs } = timing;
  return {
    ...timing,
    attemptMs: Math.min(attemptMs, patienceMs ?? attemptMs),
    requestMs: Math.min(requestMs, patienceMs ?? requestMs),
  };
}
