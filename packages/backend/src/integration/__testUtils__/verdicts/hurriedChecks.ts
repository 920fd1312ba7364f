import { JsonObject } from '@backstage/types';

/** Waits of clients between two attempts, in milliseconds. */
const waits = { shortest: 50, longest: 5_000 };

/**
 * Checks as by default, but that a cloud that does not answer holds them up for seconds: one
 * request for two, and all of them together for six.
 */
export function hurriedChecks(config: JsonObject): void {
  const { checks } = config.awsFederation as {
    checks: { quick: JsonObject };
  };
  checks.quick = { frequency: { minutes: 10 }, timeout: { seconds: 6 } };
}

/**
 * Has clients wait a twentieth of the time before they send something again.
 * @returns has them wait as always
 */
export function hurryWaits(): () => void {
  const { setTimeout: patient } = globalThis;
  globalThis.setTimeout = Object.assign(
    (wake: () => void, ms = 0, ...given: []) =>
      patient(
        wake,
        waits.shortest <= ms && ms <= waits.longest ? ms / 20 : ms,
        ...given,
      ),
    patient,
  );
  return () => {
    globalThis.setTimeout = patient;
  };
}
