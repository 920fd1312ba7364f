import { findApplication } from '../../steps/findApplication';
import { SnapshotContext } from '../SnapshotContext';

/** Id of the application's service principal; undefined unless there is exactly one application. */
export async function findServicePrincipalId(
  context: SnapshotContext,
): Promise<string | undefined> {
  const search = await findApplication(context);
  return search.kind === 'found' ? search.servicePrincipal.id : undefined;
}
