import { refusedInAws } from './hasOldName';
import { isRefusedFor } from './isRefusedFor';
import { isAnyUserShared, isLinkedTwice, isNameShared } from './isUserShared';
import { Problem } from './problemsOf';
import { Seen } from './Seen';

/**
 * Whether it comes of people who have one user in AWS, of whom Entra's log tells nobody: she
 * is refused by the name of the other, or stays, in a group or enabled, because the other does.
 */
export function isUnseenSharing(problem: Problem, seen: Seen): boolean {
  const { state, truth } = seen;
  if (problem.forEverybody) return false;
  if (isRefusedFor(problem, ['unknownUser', 'otherUserName'])) {
    return refusedInAws(seen).every(
      ({ id }) => isLinkedTwice(id, state) && !isNameShared(id, state),
    );
  }
  return (
    problem.causes.every(({ text }) =>
      /^(left|unassigned|disabled) sentOtherwise$/.test(text),
    ) &&
    isAnyUserShared(state) &&
    !truth.inScope.some(({ id }) => isNameShared(id, state))
  );
}
