import { jobsOf } from 'cloud-simulator';
import { Problem } from './problemsOf';
import { Seen } from './Seen';

/**
 * Whether it comes of a group that was deleted in AWS and made anew there by hand: Entra goes
 * on with the one that is gone, until AWS refuses a change of it.
 */
export function isOfGroupMadeAnew(
  { kind, causes }: Problem,
  { state: { identityCenter, servicePrincipal, tenant } }: Seen,
): boolean {
  const isMadeAnew = tenant.groups.some(({ id, displayName }) => {
    const another = identityCenter?.groups.find(
      each => each.displayName === displayName,
    );
    return (
      another &&
      another.createdBy !== 'SCIM' &&
      jobsOf(servicePrincipal).some(({ links }) => links[id]?.type === 'Group')
    );
  });
  return (
    kind === 'provisioning' &&
    isMadeAnew &&
    causes.every(({ text }) =>
      /^(joined|left) (refused change 404|sentOtherwise)$/.test(text),
    )
  );
}
