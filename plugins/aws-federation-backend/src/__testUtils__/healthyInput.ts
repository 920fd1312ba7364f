import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  AccessFacts,
  ApplicationFacts,
  InstanceFacts,
  PeopleFacts,
  ProvisioningFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { RuleInput } from '../rules';
import { organization } from './organization';

/** What rules see, each part of the snapshot read, so that a test changes one thing. */
export interface Readable extends RuleInput {
  specification: Required<
    Pick<FederationSpecification, 'saml' | 'provisioning'>
  > &
    FederationSpecification;
  snapshot: {
    observedAt: string;
    instance: { ok: true; value: InstanceFacts };
    application: { ok: true; value: ApplicationFacts };
    provisioning: { ok: true; value: ProvisioningFacts };
    people: { ok: true; value: PeopleFacts };
    access: { ok: true; value: AccessFacts };
  };
}

/** A federation with which nothing is wrong at noon on 24 November 2026. */
export function healthyInput(): Readable {
  return {
    organization,
    now: new Date('2026-11-24T12:00:00Z'),
    rejectionsInARow: 0,
    specification: {
      application: {
        displayName: 'AWS acme',
        notificationEmailAddresses: [],
      },
      saml: {
        entityId:
          'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234',
        assertionConsumerServiceUrls: [
          'https://eu-central-1.signin.aws/platform/saml/acs/a',
          'https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/b',
        ],
      },
      provisioning: {
        userNameAttribute: 'userPrincipalName',
        groupsEnabled: false,
        scope: 'assigned',
      },
      assignments: { users: [], groups: [] },
    },
    recorded: {
      tokenCreatedAt: {
        value: '2026-10-01T00:00:00.000Z',
        by: 'user:default/ada',
        at: '2026-10-01T00:00:00.000Z',
      },
      uploadedThumbprint: {
        value: 'AA11',
        by: 'user:default/ada',
        at: '2026-10-01T00:00:00.000Z',
      },
    },
    snapshot: {
      observedAt: '2026-11-24T12:00:00.000Z',
      instance: {
        ok: true,
        value: {
          instance: {
            instanceArn: 'arn:aws:sso:::instance/ssoins-1234',
            identityStoreId: 'd-99676f1234',
            status: 'ACTIVE',
            regions: [],
          },
        },
      },
      application: {
        ok: true,
        value: {
          candidates: [{ id: 'app', appId: 'app-id', displayName: 'AWS acme' }],
          application: {
            id: 'app',
            appId: 'app-id',
            displayName: 'AWS acme',
            identifierUris: [
              'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234',
            ],
            web: {
              redirectUris: [
                'https://eu-central-1.signin.aws/platform/saml/acs/a',
                'https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/b',
              ],
            },
          },
          servicePrincipal: {
            id: 'principal',
            appId: 'app-id',
            preferredSingleSignOnMode: 'saml',
            preferredTokenSigningKeyThumbprint: 'AA11',
            notificationEmailAddresses: ['platform@acme.test'],
          },
          nameId: { source: 'userprincipalname' },
          signingCertificates: [
            {
              thumbprint: 'AA11',
              startsAt: '2026-10-01T00:00:00Z',
              endsAt: '2029-10-01T00:00:00Z',
              active: true,
            },
          ],
        },
      },
      provisioning: {
        ok: true,
        value: {
          job: {
            id: 'job',
            schedule: { state: 'Active', interval: 'PT40M' },
            status: {
              code: 'Active',
              lastExecution: {
                state: 'Succeeded',
                timeEnded: '2026-11-24T11:30:00Z',
              },
              lastSuccessfulExecution: {
                state: 'Succeeded',
                timeEnded: '2026-11-24T11:30:00Z',
              },
            },
          },
          secretKeys: ['BaseAddress', 'SecretToken'],
          savedCredentials: 'accepted',
          mapping: {
            userNameSource: 'userPrincipalName',
            groupsEnabled: false,
            missingRequired: [],
            scopingFilter: 'none',
          },
        },
      },
      people: { ok: true, value: { usersInAws: 412, failures: [] } },
      access: {
        ok: true,
        value: { permissionSets: 5, accounts: 38, complete: true },
      },
    },
  };
}
