import { ClaimsSchemaEntry } from '../../steps/claimsDefinition';

const accessControl =
  /^https:\/\/aws\.amazon\.com\/SAML\/Attributes\/AccessControl:(.*)$/s;

/**
 * The key of the session tag that a claim becomes in AWS; undefined when it is no attribute
 * for access control.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html
 */
export function accessControlKey({
  SamlClaimType,
}: ClaimsSchemaEntry): string | undefined {
  return accessControl.exec(SamlClaimType ?? '')?.[1];
}
