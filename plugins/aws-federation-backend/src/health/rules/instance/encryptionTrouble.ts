import { encryptionRemedy } from '@aws-federation/backstage-plugin-aws-federation-node';
import { Rule } from './Rule';

/** AWS could not change the KMS key that encrypts the instance. */
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
        title: 'IAM Identity Center could not change its KMS key.',
        detail: instance.encryptionProblem,
        remedy: encryptionRemedy,
        evidence: {
          source: `IAM Identity Center, ${instance.instanceArn}`,
          observedAt: snapshot.observedAt,
        },
      },
    ];
  },
};
