import { OrganizationConfig } from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';

/** @throws InputError: nobody says that people can do without this sign-in */
export function requireSignInMoved(
  organization: OrganizationConfig,
  signInMoved: boolean | undefined,
): void {
  if (!signInMoved) {
    throw new InputError(
      `Nothing was changed: everybody would lose sign-in to ${organization.title}. Change the identity source in the AWS console first, then run this with signInMoved: true.`,
    );
  }
}
