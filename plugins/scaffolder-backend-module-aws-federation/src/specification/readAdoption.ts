import { InputError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';
import { SpecificationInput } from './SpecificationInput';

/**
 * The enterprise application that is to be adopted, with the name that it has.
 * @throws InputError that lists the applications to choose from
 */
export async function readAdoption(
  { clouds, tenant }: FederationSession,
  { applicationId, applicationDisplayName }: SpecificationInput,
): Promise<{ displayName: string; appId: string } | undefined> {
  if (!applicationId) {
    return undefined;
  }
  const { applications } = clouds.entra;
  const [found] = await applications.list({
    displayName: '',
    appId: applicationId,
  });
  if (!found?.displayName) {
    const candidates = (await applications.list()).map(
      ({ displayName, appId }) => `"${displayName}" (${appId})`,
    );
    throw new InputError(
      `Tenant ${
        tenant.name
      } has no enterprise application with the id ${applicationId} from AWS's gallery template. ${
        candidates.length > 0
          ? `Choose one of: ${candidates.join(', ')}.`
          : 'There is none to adopt: leave the field empty, and one is created.'
      }`,
    );
  }
  if (applicationDisplayName && applicationDisplayName !== found.displayName) {
    throw new InputError(
      `The enterprise application ${applicationId} is named "${found.displayName}", not "${applicationDisplayName}". Leave the name empty: the application keeps its own.`,
    );
  }
  return { displayName: found.displayName, appId: applicationId };
}
