import {
  defineRule,
  encryptionRemedy,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** AWS could not change the KMS key that encrypts the instance. */
export const encryptionTrouble = defineRule({
  id: 'encryption-trouble',
  title: 'AWS could not change the KMS key',
  condition: 'InstanceReady',
  reads: ['encryption'],
  reports: {
    EncryptionTrouble: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/encryption-at-rest.html',
  ],
  duringSetUp: true,
  inspect({ encryption: { problem } }, { pages }) {
    if (!problem) return [];
    return [
      {
        reason: 'EncryptionTrouble',
        title:
          'IAM Identity Center is not encrypted as chosen: AWS could not change its KMS key.',
        detail: problem,
        remedy: encryptionRemedy,
        remedyPage: pages.awsSettings,
        source: 'IAM Identity Center, DescribeInstance',
      },
    ];
  },
});
