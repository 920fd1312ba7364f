import { jobsOf } from 'cloud-simulator';
import { objectMappingOf } from '../states/objectMappingOf';
import { Problem } from './problemsOf';
import { Seen } from './Seen';

/**
 * Whether it comes of people who were deleted in AWS and made anew there by hand: of all of
 * them, where Entra sends no external id, so that nothing tells them from those whom it has
 * sent, or of some, whom only a comparison of both directories shows.
 */
export function isOfPeopleMadeAnew(problem: Problem, seen: Seen): boolean {
  return isOfSome(problem, seen) || isOfAll(problem, seen);
}

/** Entra goes on with users that are gone, until AWS refuses a change of them. */
function isOfSome(
  { kind, causes }: Problem,
  { state: { identityCenter, servicePrincipal } }: Seen,
): boolean {
  const users = identityCenter?.users ?? [];
  return (
    kind === 'provisioning' &&
    users.some(({ createdBy, active }) => active && createdBy !== 'SCIM') &&
    jobsOf(servicePrincipal).some(({ links }) =>
      Object.values(links).some(
        ({ type, targetId, active }) =>
          type !== 'Group' &&
          active &&
          !users.some(({ id }) => id === targetId),
      ),
    ) &&
    causes.every(({ text }) =>
      /^(unassigned|disabled) sentOtherwise$/.test(text),
    )
  );
}

function isOfAll(
  { kind, causes }: Problem,
  { state: { identityCenter, job } }: Seen,
): boolean {
  const targets: Array<{ targetAttributeName?: string }> =
    objectMappingOf(job?.schema, 'User')?.attributeMappings ?? [];
  return (
    kind === 'provisioning' &&
    !targets.some(
      ({ targetAttributeName }) => targetAttributeName === 'externalId',
    ) &&
    identityCenter?.users.some(({ active }) => active) === true &&
    identityCenter.users.every(
      ({ active, createdBy }) => !active || createdBy !== 'SCIM',
    ) &&
    causes.every(({ text }) =>
      /^((change|unassigned|disabled) sentOtherwise|(joined|left) refused change 404)$/.test(
        text,
      ),
    )
  );
}
