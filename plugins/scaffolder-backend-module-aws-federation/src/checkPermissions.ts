import {
  missingPermissions,
  StepPermissions,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { NotAllowedError } from '@backstage/errors';
import { FederationSession } from './FederationSession';

/**
 * Checks that the portal's credential may do what the steps are going to do,
 * before anything is touched. A credential that does not tell is believed.
 *
 * @throws NotAllowedError that names the permissions and the steps that need them
 */
export async function checkPermissions(
  { clouds, tenant }: FederationSession,
  needed: StepPermissions[],
): Promise<void> {
  const granted = await clouds.entra.credential.permissions();
  if (!granted) return;
  const missing = missingPermissions({ granted, needed });
  if (missing.length === 0) return;
  const named = missing.map(
    ({ permission: [first], steps }) =>
      `${first} (for ${steps.map(step => `"${step}"`).join(', ')})`,
  );
  throw new NotAllowedError(
    `The portal's application in the tenant ${
      tenant.name
    } lacks permissions of Microsoft Graph, so nothing was changed: ${named.join(
      '; ',
    )}. Grant them in Microsoft Entra ID as application permissions with admin consent, wait a few minutes, and run this again.`,
  );
}
