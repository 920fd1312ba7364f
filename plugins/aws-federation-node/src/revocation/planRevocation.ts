import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { listOfPeople } from '../entra/listOfPeople';
import { StepContext } from '../steps/Step';
import { StepBlockedError } from '../steps/StepBlockedError';
import { findApplication } from '../steps/findApplication';
import { Principal, findPrincipals } from './findPrincipals';
import { Revocation } from './Revocation';
import { withoutPrincipals } from './withoutPrincipals';

/**
 * Finds out whom it hits when users and groups lose the enterprise application. Changes
 * nothing.
 *
 * @param options - object ids, user principal names, mail addresses or display names
 * @throws StepBlockedError: there is no application, or the tenant has no such principal
 * @public
 */
export async function planRevocation(
  context: StepContext,
  options: { users: string[]; groups: string[] },
): Promise<Revocation> {
  const search = await findApplication(context);
  if (search.kind !== 'found') {
    throw new StepBlockedError('Access', search.message);
  }
  const { id: servicePrincipalId } = search.servicePrincipal;
  const all = await listOfPeople(context.entra, servicePrincipalId);
  const principals = await findPrincipals(
    context,
    options,
    new Set(all.flatMap(({ principalId }) => principalId ?? [])),
  );
  const isHit = ({ principalId }: AppRoleAssignment) =>
    principals.some(({ id }) => id === principalId);
  const hit = all.filter(isHit);
  const losing = await peopleOf(context, hit);
  const keeping = await peopleOf(
    context,
    all.filter(each => !isHit(each)),
  );
  const people = [...losing].filter(id => !keeping.has(id)).length;
  return {
    servicePrincipalId,
    assignmentIds: hit.flatMap(({ id }) => id ?? []),
    people,
    sentences: [
      ...principals.map(principal => describe(principal, hit)),
      ...(hit.length > 0 ? [consequence(context, people, losing.size)] : []),
      ...ofSentGroups(
        context,
        principals.filter(({ id }) => isGroupOf(hit, id)),
      ),
    ],
    specification: withoutPrincipals(context.specification, principals),
  };
}

/** Direct members count: Entra ignores nested groups. */
async function peopleOf(
  { entra }: StepContext,
  assignments: AppRoleAssignment[],
): Promise<Set<string>> {
  const people = new Set<string>();
  for (const { principalId, principalType } of assignments) {
    if (!principalId) continue;
    if (principalType === 'Group') {
      const members = await entra.directory.listMembers(principalId);
      members.forEach(({ id }) => id && people.add(id));
    } else {
      people.add(principalId);
    }
  }
  return people;
}

function describe({ id, kind, name }: Principal, hit: AppRoleAssignment[]) {
  const title = `${kind === 'group' ? 'Group' : 'User'} "${name}"`;
  return hit.some(({ principalId }) => principalId === id)
    ? `${title} loses the enterprise application.`
    : `${title} does not have the enterprise application.`;
}

function consequence(
  { organization, specification }: StepContext,
  people: number,
  touched: number,
): string {
  const others = touched - people;
  const kept =
    others > 0
      ? ` ${others} of them ${
          others === 1 ? 'keeps' : 'keep'
        } it by another assignment.`
      : '';
  if (people === 0) return `Everybody keeps the enterprise application.${kept}`;
  const end =
    specification.provisioning?.scope === 'all'
      ? 'They stay in AWS, because everybody in the tenant is sent there.'
      : 'The next cycle that goes through disables them in AWS.';
  return `${count(people)} ${
    people === 1 ? 'loses' : 'lose'
  } the enterprise application, and can no longer sign in to ${
    organization.title
  } unless it requires no assignment. ${end} Sessions that are open go on until they end.${kept}`;
}

/** https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateAccountAssignment.html */
function ofSentGroups(
  { specification }: StepContext,
  groups: Principal[],
): string[] {
  if (!specification.provisioning?.groupsEnabled || groups.length === 0) {
    return [];
  }
  const one = groups.length === 1;
  return [
    `Entra also deletes ${
      one ? 'this group' : 'these groups'
    } in AWS, and with ${one ? 'it' : 'them'} all accounts that ${
      one ? 'it has' : 'they have'
    } there: whoever has access only by that loses it, and assigning the enterprise application again does not give it back.`,
  ];
}

function isGroupOf(hit: AppRoleAssignment[], id: string): boolean {
  return hit.some(
    ({ principalId, principalType }) =>
      principalId === id && principalType === 'Group',
  );
}

function count(people: number): string {
  return people === 1 ? '1 person' : `${people} people`;
}
