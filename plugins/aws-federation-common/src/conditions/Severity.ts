/**
 * How bad a finding is, the worst first.
 * @public
 */
export const severities = ['critical', 'warning', 'info'] as const;

/**
 * `critical`: something has stopped; `warning`: it hits some people, is about to stop
 * something, or differs from what was specified; `info`: worth knowing.
 * @public
 */
export type Severity = (typeof severities)[number];

/**
 * What a finding does, and to whom. It decides the overall word.
 * @public
 */
export const effects = [
  /** Nobody can sign in now. */
  'sign-in-stopped',
  /** New people and changes do not arrive in AWS now. */
  'provisioning-stopped',
  /** Some people cannot sign in, do not arrive, or keep what they should lose. */
  'some-people',
  /** Sign-in or provisioning stops at a known time. */
  'will-stop',
  /** Works now, and not as specified or not for long. */
  'at-risk',
  /** Whether it works cannot be told. */
  'not-known',
  /** Nothing. */
  'none',
] as const;

/** @public */
export type Effect = (typeof effects)[number];

/**
 * Whether sign-in or provisioning has stopped now.
 * @public
 */
export function hasStopped(effect: Effect): boolean {
  return effect === 'sign-in-stopped' || effect === 'provisioning-stopped';
}

/**
 * How soon somebody has to act.
 * @public
 */
export const urgencies = ['now', 'days', 'weeks', 'months'] as const;

/** @public */
export type Urgency = (typeof urgencies)[number];
