import { Rule } from './Rule';

/** The instance exists and does not work, or not yet. */
export const instanceNotActive: Rule = {
  id: 'instance-not-active',
  duringSetUp: true,
  inspect({ organization, snapshot }) {
    const instance = snapshot.instance.ok
      ? snapshot.instance.value.instance
      : undefined;
    if (!instance || instance.status === 'ACTIVE') return [];
    return [
      {
        rule: this.id,
        condition: 'InstanceReady',
        severity: 'critical',
        reason: 'InstanceNotActive',
        title: `Nobody can sign in: IAM Identity Center in ${organization.region} is ${instance.status}.`,
        detail: instance.statusReason,
        remedy:
          instance.status === 'CREATE_IN_PROGRESS'
            ? 'Wait until AWS has created the instance, this takes some minutes.'
            : 'Open IAM Identity Center in the AWS console and follow what it says about the instance.',
        evidence: {
          source: `IAM Identity Center, ${instance.instanceArn}`,
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
