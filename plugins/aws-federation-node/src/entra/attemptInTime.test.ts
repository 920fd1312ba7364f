import { attemptInTime } from './attemptInTime';
import { isLateGraphError, lateGraphError } from './lateGraphError';

describe('attemptInTime', () => {
  const never = () => new Promise<never>(() => {});
  const failureOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => undefined,
      error => error,
    );

  it('ends what hears of no signal', async () => {
    const late = attemptInTime({ attemptMs: 20, signal: undefined }, never);
    const error = await failureOf(late);
    expect(isLateGraphError(error)).toBe(true);
    // It may pass, so that it is tried again like any other answer that is missing.
    expect(error.statusCode).toBe(-1);
  });

  it('is not late when whoever asked has given up', async () => {
    const cancelled = new Error('Cancelled.');
    const given = attemptInTime(
      { attemptMs: 20, signal: AbortSignal.abort(cancelled) },
      never,
    );
    expect(await failureOf(given)).toBe(cancelled);
  });

  it('fails as the attempt does', async () => {
    const refused = new Error('Refused.');
    const attempt = attemptInTime(
      { attemptMs: 5_000, signal: undefined },
      async () => {
        throw refused;
      },
    );
    expect(await failureOf(attempt)).toBe(refused);
  });

  it('says how long somebody has waited', () => {
    expect(lateGraphError(20_000).message).toBe(
      'did not answer within 20 seconds',
    );
  });
});
