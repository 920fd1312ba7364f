import {
  defineRule,
  explainEncryptionKeyFailure,
  InstanceFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';

const states: Record<string, { what: string; remedy: string } | undefined> = {
  CREATE_FAILED: {
    what: 'could not be created',
    remedy:
      'Delete the instance in the AWS console, enable it again, and federate the organization again: a new instance has other addresses.',
  },
};

/** The instance exists and does not work, or not yet. */
export const instanceNotActive = defineRule({
  id: 'instance-not-active',
  title: 'IAM Identity Center is not active',
  condition: 'InstanceReady',
  reads: ['instance'],
  reports: {
    InstanceNotActive: { severity: 'critical', effect: 'sign-in-stopped' },
    InstanceBeingCreated: { severity: 'warning', effect: 'not-known' },
    // AWS does not say when sign-in ends.
    InstanceBeingDeleted: {
      severity: 'warning',
      effect: 'not-known',
      urgency: 'now',
    },
    InstanceStatusUnknown: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_InstanceMetadata.html',
  ],
  duringSetUp: true,
  inspect({ instance: { instance } }, { organization, pages }) {
    if (!instance || instance.status === 'ACTIVE') return [];
    const { region } = organization;
    const common = {
      remedyPage: pages.awsSettings,
      source: `IAM Identity Center, ${instance.instanceArn}`,
    };
    if (instance.status === 'CREATE_IN_PROGRESS') {
      return [
        {
          ...common,
          reason: 'InstanceBeingCreated',
          title: `Whether people can sign in is not known: AWS is still creating IAM Identity Center in ${region}.`,
          detail: becauseOfKey(instance, organization.accountId),
          remedy:
            'Wait until AWS has created the instance; this takes some minutes.',
        },
      ];
    }
    if (instance.status === 'DELETE_IN_PROGRESS') {
      return [
        {
          ...common,
          reason: 'InstanceBeingDeleted',
          title: `Sign-in ends, if it has not yet: IAM Identity Center in ${region} is being deleted.`,
          detail: becauseOfKey(instance, organization.accountId),
          remedy:
            'Find out who deletes it. Its users and permission sets are lost: when it is gone, enable it again in the AWS console and federate the organization again.',
          remedyTemplate: 'federate-aws-organization',
        },
      ];
    }
    const known = states[instance.status ?? ''];
    return known
      ? [
          {
            ...common,
            reason: 'InstanceNotActive',
            title: `Nobody can sign in: IAM Identity Center in ${region} ${known.what}.`,
            detail: becauseOfKey(instance, organization.accountId),
            remedy: known.remedy,
            remedyTemplate: 'federate-aws-organization',
          },
        ]
      : [
          {
            ...common,
            reason: 'InstanceStatusUnknown',
            title: `Whether people can sign in is not known: AWS does not say that IAM Identity Center in ${region} is active.`,
            detail: instance.status && `Its status is ${instance.status}.`,
            remedy:
              'Open IAM Identity Center in the AWS console and follow what it says about the instance.',
          },
        ];
  },
});

/** AWS's own words stay with AWS, and of its reasons only those about keys are published. */
function becauseOfKey(
  { keyFailure }: NonNullable<InstanceFacts['instance']>,
  accountId: string,
): string | undefined {
  if (!keyFailure) return undefined;
  if (keyFailure === 'unclear' || keyFailure === 'accessDenied') {
    return 'AWS cannot use its KMS key.';
  }
  const { what, remedy } = explainEncryptionKeyFailure(keyFailure, accountId);
  return `AWS cannot use its KMS key, which ${what}. ${remedy}.`;
}
