import {
  defineRule,
  EncryptionKeyFailure,
  explainEncryptionKeyFailure,
  Report,
  RuleInput,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** The customer managed KMS key of the instance cannot be used. */
export const encryptionKeyRefused = defineRule({
  id: 'encryption-key-refused',
  title: 'The KMS key of IAM Identity Center cannot be used',
  condition: 'InstanceReady',
  reads: ['encryption'],
  reports: {
    KeyAccessDenied: { severity: 'warning', effect: 'not-known' },
    // What AWS has decrypted may go on for a while.
    KeyUnusable: { severity: 'warning', effect: 'not-known', urgency: 'now' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/cmk-related-errors.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/unusable-kms-keys.html',
  ],
  confirm: { minutes: 2 },
  duringSetUp: true,
  inspect({ encryption: { keyFailure } }, input) {
    if (!keyFailure) return [];
    return [
      {
        ...describe(keyFailure, input),
        source: 'IAM Identity Center and its identity store',
      },
    ];
  },
});

function describe(
  failure: EncryptionKeyFailure,
  { organization, pages }: RuleInput,
): {
  reason: 'KeyAccessDenied' | 'KeyUnusable';
  title: string;
  detail: string;
  remedy: string;
  remedyPage: Report['remedyPage'];
} {
  const { what, remedy, page } = explainEncryptionKeyFailure(
    failure,
    organization.accountId,
  );
  const common = {
    remedy: `${remedy}.`,
    remedyPage: pages[page],
  };
  return failure === 'accessDenied'
    ? {
        ...common,
        reason: 'KeyAccessDenied',
        title:
          'Users and access cannot be checked: the portal may not use the KMS key that encrypts IAM Identity Center.',
        detail:
          'This says nothing about sign-in, for which AWS uses the key by itself.',
      }
    : {
        ...common,
        reason: 'KeyUnusable',
        title: `Whether people can sign in is not known: the KMS key that encrypts IAM Identity Center ${what}.`,
        detail:
          'AWS cannot read its users and permission sets without the key: sign-in and provisioning fail as soon as it needs it.',
      };
}
