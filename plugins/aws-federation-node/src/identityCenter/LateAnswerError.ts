import { lateAnswer } from '../lateAnswer';

/** AWS took longer for a request than whoever asks can wait. */
export class LateAnswerError extends Error {
  readonly name = 'LateAnswerError';

  constructor(waitedMs: number) {
    super(lateAnswer(waitedMs));
  }
}
