import { FoundApplication, findApplication } from './findApplication';
import { blocked } from './inspections';
import { Inspection, StepContext } from './Step';

/** Inspects what hangs off the application; without one, the step is blocked. */
export async function withApplication(
  context: StepContext,
  inspect: (found: FoundApplication) => Promise<Inspection>,
): Promise<Inspection> {
  const search = await findApplication(context);
  if (search.kind !== 'found') {
    return blocked(search.message);
  }
  return inspect(search);
}
