import { OrganizationConfig } from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';

/** @throws InputError unless the name of the organization was typed once more */
export function requireConfirmation(
  { name }: OrganizationConfig,
  confirm: string,
): void {
  if (confirm !== name) {
    throw new InputError(
      `Nothing was changed, because you did not confirm it: type the name of the organization, ${name}.`,
    );
  }
}
