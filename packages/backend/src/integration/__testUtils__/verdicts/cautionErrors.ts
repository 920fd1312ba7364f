import { isMoreThanInformation } from './isMoreThanInformation';
import type { Circumstances, Verdict } from './judge';

/** Words that say less than *Healthy*, and not that something has stopped. */
const cautiousWords = ['Degraded', 'Partly unknown', 'Unknown'];

/**
 * Where nothing is wrong, in sight or out of it, and everything was read, the card may warn
 * only of what is known to justify it: a warning for ever teaches people not to look. Pure.
 */
export function cautionErrors(
  { word, findings, conditions, unread }: Verdict,
  { isWarranted }: Circumstances,
): string[] {
  if (!isWarranted || !cautiousWords.includes(word) || unread.length > 0) {
    return [];
  }
  const warnings = findings.filter(isMoreThanInformation);
  const reasons = [
    ...warnings.map(({ rule, reason }) => `${rule}/${reason}`),
    ...conditions
      .filter(
        ({ type, status, reason }) =>
          status === 'Unknown' &&
          // A finding of that reason says it already.
          !warnings.some(
            each => each.condition === type && each.reason === reason,
          ),
      )
      .map(({ type, reason }) => `${type}/${reason}`),
  ];
  return reasons
    .filter(reason => !isWarranted(reason))
    .map(reason => `${word} for ${reason}, and all is well`);
}
