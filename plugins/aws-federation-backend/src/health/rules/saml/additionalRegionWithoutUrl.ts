import { regionsWithoutUrl } from '@aws-federation/backstage-plugin-aws-federation-node';
import { Rule } from './Rule';

/** The instance was added to a Region after its metadata was handed to Entra. */
export const additionalRegionWithoutUrl: Rule = {
  id: 'additional-region-without-url',
  duringSetUp: false,
  inspect({ snapshot, specification }) {
    const instance = snapshot.instance.ok
      ? snapshot.instance.value.instance
      : undefined;
    const { saml } = specification;
    if (!instance || !saml) return [];
    return regionsWithoutUrl(instance.regions, saml).map(region => ({
      rule: this.id,
      condition: 'SamlReady',
      severity: 'warning',
      reason: 'AdditionalRegionWithoutUrl',
      title: `Nobody can sign in to AWS in ${region}.`,
      detail: `IAM Identity Center was added to ${region}, whose reply URL Entra does not know.`,
      remedy:
        "Download AWS's metadata file again in the AWS console, and complete the federation with it.",
      remedyTemplate: 'complete-aws-federation',
      evidence: {
        source: `IAM Identity Center, ${instance.instanceArn}`,
        observedAt: snapshot.observedAt,
      },
    }));
  },
};
