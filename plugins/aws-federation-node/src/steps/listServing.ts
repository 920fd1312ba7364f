import type { Application } from '@microsoft/microsoft-graph-types';
import { StepContext } from './Step';

/**
 * The applications that people may sign in through: their identifier is that of an identity
 * store, with which AWS's entity id ends, whatever they are named and were made from.
 */
export async function listServing(
  { entra, organization }: Pick<StepContext, 'entra' | 'organization'>,
  identityStoreId: string,
): Promise<Application[]> {
  // Of each Region AWS has a host of its own, on which its entity ids are.
  const identified = await entra.applications.listIdentified(
    `https://${organization.region}.`,
  );
  return identified.filter(({ identifierUris }) =>
    isOfStore(identifierUris, identityStoreId),
  );
}

/**
 * Those of the identity store that AWS has now; empty, too: there is no instance.
 * @public
 */
export async function listServingNow({
  identityCenter,
  ...context
}: Pick<StepContext, 'entra' | 'identityCenter' | 'organization'>): Promise<
  Application[]
> {
  const instance = await identityCenter.instances.find();
  return instance?.IdentityStoreId
    ? listServing(context, instance.IdentityStoreId)
    : [];
}

/** The applications that have this entity id of AWS as identifier. */
export async function listHolders(
  { entra }: Pick<StepContext, 'entra'>,
  entityId: string,
): Promise<Application[]> {
  const identified = await entra.applications.listIdentified(entityId);
  return identified.filter(({ identifierUris }) =>
    identifierUris?.includes(entityId),
  );
}

/** Whether one of them is that of an identity store. */
export function isOfStore(
  identifiers: string[] | null | undefined,
  identityStoreId: string,
): boolean {
  return Boolean(identifiers?.some(uri => uri.endsWith(`/${identityStoreId}`)));
}
