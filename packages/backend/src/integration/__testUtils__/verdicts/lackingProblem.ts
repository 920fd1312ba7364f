import type { Cause } from './causes';
import { LackingSpecified } from './lackingSpecified';
import type { Problem } from './problemsOf';

const lackingWords: Record<keyof LackingSpecified, string> = {
  assignments: 'specified assignments are missing',
  groups: 'specified groups are missing',
  leftOut: 'the filter leaves out specified groups',
};

/** One problem for all that is lacking of a kind. Pure. */
export function lackingProblem(
  kind: keyof LackingSpecified,
  cause: Cause,
  lacking: LackingSpecified,
): Problem[] {
  return lacking[kind].length > 0
    ? [
        {
          kind,
          forEverybody: false,
          causes: [cause],
          text: `${lackingWords[kind]}: ${lacking[kind].join(', ')}`,
        },
      ]
    : [];
}
