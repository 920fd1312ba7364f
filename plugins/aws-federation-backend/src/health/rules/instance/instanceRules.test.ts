import { Change } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import {
  findingsAfter,
  HealthyFederation,
} from '../../../__testUtils__/healthyFederation';
import { notSetUp } from '../../../__testUtils__/notSetUp';
import { instanceRules } from '.';

const gone =
  (more: Partial<HealthyFederation['facts']['instance']> = {}): Change =>
  ({ facts, input }) => {
    facts.instance = {
      callerOrganization: input.organization.organizationId,
      unreadRegions: [],
      ...more,
    };
  };
const status =
  (value: string | undefined): Change =>
  ({ facts }) => {
    facts.instance.instance!.status = value;
  };
/** An account of its own for the portal. */
const delegatedTo =
  (administrator?: string): Change =>
  ({ facts, input }) => {
    input.organization = { ...input.organization, accountId: '222222222222' };
    facts.delegation = { isManagementAccount: false, administrator };
  };

/** As AWS Organizations tells of it. */
const trusted =
  (isTrusted?: boolean): Change =>
  ({ facts }) => {
    facts.trustedAccess = { isTrusted };
  };

describe('instanceRules', () => {
  it('find nothing in a healthy federation', () => {
    expect(findingsAfter(instanceRules, () => {})).toEqual([]);
  });

  it('find nothing where nothing is set up', () => {
    expect(findingsAfter(instanceRules, notSetUp)).toEqual([]);
  });

  it.each<FindingCase>([
    [
      'no instance where the federated one was',
      'instance-missing',
      'InstanceMissing',
      'sign-in-stopped',
      /Nobody can sign in: .* not enabled in eu-central-1/,
      gone({ unreadRegions: ['af-south-1'] }),
    ],
    [
      'no instance in any Region',
      'instance-missing',
      'InstanceMissing',
      'sign-in-stopped',
      /Nobody can sign in/,
      federation => {
        gone()(federation);
        federation.input.specification.saml.entityId =
          'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1';
      },
    ],
    [
      'no instance while a Region did not answer',
      'instance-missing',
      'InstanceNotFound',
      'not-known',
      /may be in a Region that did not answer/,
      federation => {
        gone({ unreadRegions: ['af-south-1'] })(federation);
        federation.input.specification.saml.entityId =
          'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1';
      },
    ],
    [
      'credentials of another organization',
      'instance-missing',
      'OtherOrganization',
      'not-known',
      /belong to the organization o-elsewhere, and not to/,
      gone({ callerOrganization: 'o-elsewhere', otherRegion: 'us-east-1' }),
    ],
    [
      'credentials of an account that has left the organization',
      'instance-missing',
      'OtherOrganization',
      'not-known',
      /belong to an account of no organization, and not to/,
      gone({ callerOrganization: 'none' }),
    ],
    [
      'no instance while AWS does not say who asks',
      'instance-missing',
      'InstanceNotFound',
      'not-known',
      /does not say whether the portal's account belongs to the organization/,
      gone({ callerOrganization: undefined }),
    ],
    [
      'another Region',
      'instance-missing',
      'WrongRegion',
      'not-known',
      /the portal looks in eu-central-1, and .* is in us-east-1/,
      gone({ otherRegion: 'us-east-1' }),
    ],
    [
      'an account instance only',
      'instance-missing',
      'OtherOwner',
      'not-known',
      /belongs to account 333333333333, and not to the management account/,
      gone({ accountInstanceOwner: '333333333333' }),
    ],
    [
      'an additional Region',
      'instance-in-additional-region',
      'AdditionalRegionConfigured',
      'at-risk',
      /takes changes only in us-east-1/,
      ({ facts }) => {
        facts.instance.otherRegion = 'us-east-1';
      },
    ],
    [
      'an instance that is being deleted',
      'instance-not-active',
      'InstanceBeingDeleted',
      'not-known',
      /is being deleted/,
      status('DELETE_IN_PROGRESS'),
    ],
    [
      'an instance that could not be created',
      'instance-not-active',
      'InstanceNotActive',
      'sign-in-stopped',
      /could not be created/,
      status('CREATE_FAILED'),
    ],
    [
      'an instance whose key AWS cannot use',
      'instance-not-active',
      'InstanceBeingCreated',
      'not-known',
      /still creating/,
      ({ facts }) => {
        Object.assign(facts.instance.instance!, {
          status: 'CREATE_IN_PROGRESS',
          keyFailure: 'disabled',
        });
      },
    ],
    [
      'a status that AWS does not tell',
      'instance-not-active',
      'InstanceStatusUnknown',
      'not-known',
      /AWS does not say/,
      status(undefined),
    ],
    [
      'a key that AWS could not change to',
      'encryption-trouble',
      'EncryptionTrouble',
      'at-risk',
      /could not change its KMS key/,
      ({ facts }) => {
        facts.encryption.problem = 'AWS could not change it.';
      },
    ],
    [
      'a key that the portal may not use',
      'encryption-key-refused',
      'KeyAccessDenied',
      'not-known',
      /the portal may not use the KMS key/,
      ({ facts }) => {
        facts.encryption.keyFailure = 'accessDenied';
      },
    ],
    [
      'a key that is disabled',
      'encryption-key-refused',
      'KeyUnusable',
      'not-known',
      /the KMS key that encrypts IAM Identity Center is disabled/,
      ({ facts }) => {
        facts.encryption.keyFailure = 'disabled';
      },
    ],
    [
      'no delegation',
      'delegated-administrator-gone',
      'NotDelegated',
      'not-known',
      /account 222222222222 is not the delegated administrator/,
      delegatedTo(undefined),
    ],
    [
      'delegation to another account',
      'delegated-administrator-gone',
      'DelegatedToAnother',
      'not-known',
      /account 333333333333 administers/,
      delegatedTo('333333333333'),
    ],
    [
      'trusted access that somebody disabled',
      'trusted-access-disabled',
      'TrustedAccessDisabled',
      'sign-in-stopped',
      /Nobody can open an account in AWS: trusted access .* is disabled/,
      trusted(false),
    ],
    [
      '80,000 users',
      'quota-near',
      'QuotaNear',
      'none',
      /has 80,000 users/,
      ({ facts }) => {
        facts.users.inAws = 80_000;
      },
    ],
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(instanceRules, each[5])).toEqual([findingOf(each)]);
  });

  it('name the Region to configure', () => {
    const [finding] = findingsAfter(
      instanceRules,
      gone({ otherRegion: 'us-east-1' }),
    );
    expect(finding.remedy).toBe(
      'Set awsFederation.organizations[].region of acme to us-east-1.',
    );
  });

  it.each<[string, Change]>([
    ['the delegated administrator', delegatedTo('222222222222')],
    [
      'delegation where there is no instance to administer',
      federation => {
        delegatedTo(undefined)(federation);
        gone()(federation);
      },
    ],
    ['trusted access that AWS does not tell of', trusted(undefined)],
    [
      'trusted access where there is no instance that needs it',
      federation => {
        trusted(false)(federation);
        gone()(federation);
      },
    ],
    [
      '79,999 users',
      ({ facts }) => {
        facts.users.inAws = 79_999;
      },
    ],
  ])('do not find fault with %s', (_, change) => {
    const findings = findingsAfter(instanceRules, change).filter(
      ({ rule }) => rule !== 'instance-missing',
    );
    expect(findings).toEqual([]);
  });
});
