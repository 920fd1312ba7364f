import { FoundApplication, findApplication } from './findApplication';
import { StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';

/**
 * The application, for `apply`, which runs only after an inspection that found it.
 * @throws StepBlockedError: it is gone since
 */
export async function requireApplication(
  context: StepContext,
  title: string,
): Promise<FoundApplication> {
  const search = await findApplication(context);
  if (search.kind !== 'found') {
    throw new StepBlockedError(title, search.message);
  }
  return search;
}
