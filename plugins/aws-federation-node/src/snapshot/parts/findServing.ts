import type { Application } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../../CloudError';
import { isOfStore, listHolders, listServing } from '../../steps/listServing';
import { SnapshotContext } from '../SnapshotContext';
import type { ApplicationFacts } from './application';
import { findStore } from './searchApplication';

type Serving = ApplicationFacts['serving'];

/**
 * Another application that has AWS's identifier, where ours has not: that of the identity
 * store which AWS has now, and else the specified one. Looks for others only where ours
 * lacks it.
 *
 * @param options.found - ours; undefined: it is missing
 * @param options.before - what was told last time
 * @throws CloudError when Entra does not tell, or AWS does not and nothing is specified
 */
export async function findServing(
  context: SnapshotContext,
  { found, before }: { found?: Application; before?: Serving },
): Promise<Serving> {
  const specified = context.specification.saml?.entityId;
  const store = await readStore(context);
  const describe = (ending: string, holders: Application[]) =>
    holders.some(({ appId }) => appId === found?.appId)
      ? undefined
      : describeFirst(context, holders, ending);
  if (store && !(specified && isOfStore([specified], store))) {
    if (isOfStore(found?.identifierUris, store)) return undefined;
    const holders = await listServing(context, store);
    if (holders.length > 0) return describe(store, holders);
  }
  if (!specified) return undefined;
  // While AWS does not tell its identity store, the one that it had last counts.
  const entityId = (!store && before?.entityId) || specified;
  return found?.identifierUris?.includes(entityId)
    ? undefined
    : describe(entityId, await listHolders(context, entityId));
}

/** Undefined: AWS has no instance, or does not tell where the specification does. */
async function readStore(
  context: SnapshotContext,
): Promise<string | undefined> {
  try {
    return await findStore(context);
  } catch (error) {
    context.signal.throwIfAborted();
    if (context.specification.saml && error instanceof CloudError) {
      return undefined;
    }
    throw error;
  }
}

/** @param ending - of AWS's identifier */
async function describeFirst(
  context: SnapshotContext,
  [holder]: Application[],
  ending: string,
): Promise<Serving> {
  const { appId, displayName, identifierUris } = holder ?? {};
  const entityId = identifierUris?.find(uri => uri.endsWith(ending));
  if (!appId || !entityId) return undefined;
  return {
    appId,
    displayName: displayName ?? '',
    entityId,
    ...((await mayProvision(context, appId)) && { provisions: true }),
  };
}

async function mayProvision(
  { entra, signal }: SnapshotContext,
  appId: string,
): Promise<boolean> {
  try {
    const principal = await entra.servicePrincipals.findByAppId(appId);
    return Boolean(
      principal?.id && (await entra.synchronization.getJob(principal.id)),
    );
  } catch (error) {
    signal.throwIfAborted();
    // Shortly after it was made Entra answers 401, and that it serves is worth telling.
    if (error instanceof CloudError) return true;
    throw error;
  }
}
