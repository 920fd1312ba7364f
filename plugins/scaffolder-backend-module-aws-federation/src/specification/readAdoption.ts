import { listServingNow } from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';
import { SpecificationInput } from './SpecificationInput';

/**
 * The enterprise application that is to be adopted, with the name that it has.
 * @throws InputError that lists the applications to choose from
 */
export async function readAdoption(
  session: FederationSession,
  { applicationId, applicationDisplayName }: SpecificationInput,
): Promise<{ displayName: string; appId: string } | undefined> {
  if (!applicationId) {
    return undefined;
  }
  const { tenant } = session;
  const adoptable = await listAdoptable(session);
  const found = adoptable.find(({ appId }) => appId === applicationId);
  if (!found?.displayName) {
    const candidates = adoptable.map(
      ({ displayName, appId }) => `"${displayName}" (${appId})`,
    );
    throw new InputError(
      `Tenant ${
        tenant.name
      } has no enterprise application with the id ${applicationId} that was made from AWS's gallery template or has AWS's identifier. ${
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

/**
 * Those from AWS's gallery template, and whichever signs people in to the organization: any
 * other one may belong to something else, whose settings the template would overwrite.
 */
async function listAdoptable({
  clouds: { entra, identityCenter },
  organization,
}: FederationSession) {
  const made = await entra.applications.list();
  const serving = await listServingNow({ entra, identityCenter, organization });
  return [
    ...made,
    ...serving.filter(({ id }) => !made.some(each => each.id === id)),
  ];
}
