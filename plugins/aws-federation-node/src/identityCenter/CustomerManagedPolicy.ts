import type { CustomerManagedPolicyReference } from '@aws-sdk/client-sso-admin';

/** Path and name, for example `/` + `audit` or `/security/` + `audit`. */
const pattern = /^((?:\/[A-Za-z0-9.,+@=_-]+)*\/)([\w+=,.@-]{1,128})$/;

/** Whether a text is path and name of a customer's managed policy, for example `/security/audit`. */
export function isCustomerManagedPolicy(text: string): boolean {
  return pattern.test(text);
}

/** @param text - path and name, for example `/security/audit` */
export function toPolicyReference(
  text: string,
): CustomerManagedPolicyReference {
  const [, Path, Name] = pattern.exec(text) ?? [];
  return { Path, Name };
}

/** Path and name in one text. */
export function fromPolicyReference({
  Path = '/',
  Name,
}: CustomerManagedPolicyReference): string {
  return `${Path}${Name}`;
}
