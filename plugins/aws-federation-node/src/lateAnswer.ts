/** What a cloud did that took too long to answer, for example `did not answer within 20 seconds`. */
export function lateAnswer(waitedMs: number): string {
  const seconds = Math.max(1, Math.round(waitedMs / 1000));
  return `did not answer within ${seconds} ${
    seconds === 1 ? 'second' : 'seconds'
  }`;
}

/** Whether a sentence tells of a late answer. */
export function tellsOfLateAnswer(sentence: string): boolean {
  return /did not answer within/.test(sentence);
}
