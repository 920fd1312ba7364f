import { objectMappingOf } from '../states/objectMappingOf';
import { Problem } from './problemsOf';
import { Seen } from './Seen';

/**
 * Whether it comes of people who were deleted in AWS and made anew there by hand, where Entra
 * sends no external id: nothing tells them from those whom it has sent.
 */
export function isOfPeopleMadeAnew(
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
