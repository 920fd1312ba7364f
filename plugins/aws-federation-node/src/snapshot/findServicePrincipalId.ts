import { findApplication } from '../steps/findApplication';
import { SnapshotContext } from './SnapshotContext';

/** Id of the application's service principal; undefined unless there is exactly one application. */
export async function findServicePrincipalId(
  context: SnapshotContext,
): Promise<string | undefined> {
  const { entra, tenant, specification } = context;
  if (!specification) {
    return undefined;
  }
  const search = await findApplication({ entra, tenant, specification });
  return search.kind === 'found' ? search.servicePrincipal.id : undefined;
}
