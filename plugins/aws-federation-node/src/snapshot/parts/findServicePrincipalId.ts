import { SnapshotContext } from '../SnapshotContext';
import { searchApplication } from './searchApplication';

/** Id of the application's service principal; undefined unless there is exactly one application. */
export async function findServicePrincipalId(
  context: SnapshotContext,
): Promise<string | undefined> {
  const search = await searchApplication(context);
  return search.kind === 'found' ? search.servicePrincipal.id : undefined;
}
