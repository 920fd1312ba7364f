import { Rule } from './Rule';

/** No organization instance of IAM Identity Center in the configured Region. */
export const instanceMissing: Rule = {
  id: 'instance-missing',
  duringSetUp: false,
  inspect({ organization, snapshot }) {
    if (!snapshot.instance.ok || snapshot.instance.value.instance) return [];
    const { otherRegion } = snapshot.instance.value;
    return [
      {
        rule: this.id,
        condition: 'InstanceReady',
        severity: 'critical',
        reason: 'InstanceMissing',
        title: otherRegion
          ? `The portal looks in the wrong Region: IAM Identity Center is in ${otherRegion}, not in ${organization.region}.`
          : `Nobody can sign in: IAM Identity Center is not enabled in ${organization.region}.`,
        detail: otherRegion
          ? `The organization ${organization.name} has its instance in ${otherRegion}.`
          : `The organization ${organization.name} has no organization instance in that Region.`,
        remedy: otherRegion
          ? `Set awsFederation.organizations[].region of ${organization.name} to ${otherRegion}.`
          : `Enable IAM Identity Center in ${organization.region} with the management account, or correct awsFederation.organizations[].region of ${organization.name}.`,
        evidence: {
          source: 'IAM Identity Center, ListInstances',
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
