import { Truth } from 'cloud-simulator';
import { surplusCause } from './causes';
import { different } from './different';
import type { Problem } from './problemsOf';
import { SurplusMember } from './surplusMembers';

/** Who keeps the access of a group that she is not a member of. Pure. */
export function surplusProblem(
  truth: Truth,
  surplus: readonly SurplusMember[],
): Problem[] {
  return surplus.length > 0
    ? [
        {
          kind: 'surplus',
          forEverybody: false,
          causes: different(
            surplus.map(({ groupId }) => surplusCause(truth, groupId)),
          ),
          text: `in groups of AWS that they are no members of: ${surplus
            .map(({ userId }) => userId)
            .join(', ')}`,
        },
      ]
    : [];
}
