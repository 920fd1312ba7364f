import { FoundFederation } from './findFederation';
import { ControlError } from './ControlError';

/** Lets every SCIM token of the organization end. */
export function expireTokens(federation: FoundFederation, at: Date) {
  const tokens = federation.instance?.provisioning?.tokens;
  if (!tokens?.length) {
    throw new ControlError(
      409,
      `${federation.organization.name} has no SCIM token. Enable automatic provisioning first.`,
    );
  }
  for (const token of tokens) token.expiresAt = at.toISOString();
}
