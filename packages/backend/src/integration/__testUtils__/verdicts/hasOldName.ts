import { PersonTruth } from 'cloud-simulator';
import { objectMappingOf } from '../states/objectMappingOf';
import { Seen } from './Seen';

/** Active in AWS, and refused. */
export function refusedInAws({ truth }: Seen): PersonTruth[] {
  return truth.inScope.filter(
    ({ inAws, canSignIn }) =>
      inAws === 'active' &&
      Object.values(canSignIn).some(way => !way.ok && way.by === 'aws'),
  );
}

/** Her name in Entra is another one since, and the mapping would send it as it should be. */
export function hasOldName(
  { state: { tenant, job, identityCenter }, specification }: Seen,
  { id }: PersonTruth,
): boolean {
  const attribute =
    specification?.provisioning?.userNameAttribute ?? 'userPrincipalName';
  const user = tenant.users.find(each => each.id === id);
  const target = identityCenter?.users.find(
    each => each.id === job?.links[id]?.targetId,
  );
  return (
    target !== undefined &&
    isUserNameFrom(attribute, job?.schema) &&
    target.userName.toLowerCase() !==
      String(user?.[attribute as 'mail'] ?? '').toLowerCase()
  );
}

function isUserNameFrom(
  attribute: string,
  schema: NonNullable<Seen['state']['job']>['schema'] | undefined,
): boolean {
  const people = objectMappingOf(schema, 'User');
  return (people?.attributeMappings ?? []).some(
    (each: {
      targetAttributeName: string;
      // Null where the mapping was made without a source.
      source: { expression?: string } | null;
    }) =>
      each.targetAttributeName === 'userName' &&
      each.source?.expression?.includes(`[${attribute}]`),
  );
}
