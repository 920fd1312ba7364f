import { PartFacts } from '@aws-federation/backstage-plugin-aws-federation-node';

/** The claims mapping policy of the application, by its name where it is known. */
export function policyOf(nameId: PartFacts<'claims'>['nameId']): string {
  return nameId?.policyName
    ? `the claims mapping policy "${nameId.policyName}"`
    : 'the claims mapping policy of the application';
}
