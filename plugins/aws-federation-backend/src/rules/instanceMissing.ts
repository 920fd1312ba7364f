import { Rule } from './Rule';

/** No organization instance of IAM Identity Center in the configured Region. */
export const instanceMissing: Rule = {
  id: 'instance-missing',
  duringSetUp: false,
  inspect({ organization, snapshot }) {
    if (!snapshot.instance.ok || snapshot.instance.value.instance) return [];
    return [
      {
        rule: this.id,
        condition: 'InstanceReady',
        severity: 'critical',
        reason: 'InstanceMissing',
        title: `Nobody can sign in: IAM Identity Center is not enabled in ${organization.region}.`,
        detail: `The organization ${organization.name} has no organization instance in that Region.`,
        remedy: `Enable IAM Identity Center in ${organization.region} with the management account, or correct awsFederation.organizations[].region of ${organization.name}.`,
        evidence: {
          source: 'IAM Identity Center, ListInstances',
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
