import { Rule } from './Rule';

/** The KMS key that is to encrypt the instance cannot be used. */
export const encryptionTrouble: Rule = {
  id: 'encryption-trouble',
  duringSetUp: true,
  inspect({ snapshot }) {
    const instance = snapshot.instance.ok
      ? snapshot.instance.value.instance
      : undefined;
    if (!instance?.encryptionProblem) return [];
    return [
      {
        rule: this.id,
        condition: 'InstanceReady',
        severity: 'warning',
        reason: 'EncryptionTrouble',
        title: 'IAM Identity Center cannot use its KMS key.',
        detail: instance.encryptionProblem,
        remedy:
          'Enable the key in AWS KMS and check its policy, then choose it again in the settings of IAM Identity Center.',
        evidence: {
          source: `IAM Identity Center, ${instance.instanceArn}`,
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
