import { Truth } from 'cloud-simulator';
import { accessCause, groupAccessCause } from './causes';
import { different } from './different';
import type { Problem } from './problemsOf';
import { WantedAccess } from './wantedAccess';

/** Who gets in and does not find what is specified for her. Pure. */
export function accessProblems(
  truth: Truth,
  specified: readonly WantedAccess[],
): Problem[] {
  const lacking = specified.flatMap(wanted => {
    const person = truth.inScope.find(
      ({ userPrincipalName, inAws }) =>
        userPrincipalName === wanted.userPrincipalName && inAws === 'active',
    );
    return wanted.accountIds
      .filter(
        id =>
          person &&
          !person.accounts.some(
            ({ accountId, permissionSets }) =>
              accountId === id && permissionSets.includes(wanted.permissionSet),
          ),
      )
      .map(id => ({ id, personId: person!.id, ...wanted }));
  });
  const accounts = [...new Set(lacking.map(({ id }) => id))];
  return lacking.length > 0
    ? [
        {
          kind: 'access',
          forEverybody: false,
          causes: different(
            lacking.map(({ isThroughGroup, personId, groupId }) =>
              isThroughGroup
                ? groupAccessCause(truth, { personId, groupId })
                : accessCause,
            ),
          ),
          text: `specified access is missing in ${accounts.join(', ')}`,
        },
      ]
    : [];
}
