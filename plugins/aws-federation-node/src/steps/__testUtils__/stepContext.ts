import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { StepContext } from '../Step';
import { FakeClouds } from './FakeClouds';

export const now = new Date('2026-11-24T08:00:00Z');

export const specification: FederationSpecification = {
  application: {
    displayName: 'AWS acme-labs',
    notificationEmailAddresses: ['ops@example.com'],
  },
  saml: {
    entityId:
      'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1234567890',
    assertionConsumerServiceUrls: [
      'https://eu-west-1.signin.aws/platform/saml/acs/b',
      'https://eu-west-1.signin.aws.amazon.com/platform/saml/acs/a',
    ],
    signOnUrl: 'https://d-1234567890.awsapps.com/start',
  },
  provisioning: {
    scimEndpoint: 'https://scim.eu-west-1.amazonaws.com/tenant/scim/v2',
    userNameAttribute: 'userPrincipalName',
    groupsEnabled: false,
    scope: 'assigned',
  },
  assignments: { users: ['ada@example.com'], groups: ['AWS users'] },
};

/** A context of the steps, with its log. */
export function stepContext(
  fake: FakeClouds,
  overrides: Partial<StepContext> = {},
): StepContext & { lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    organization: {
      name: 'acme-labs',
      title: 'Acme labs',
      tenant: 'contoso',
      organizationId: 'o-acmelabs04',
      managementAccountId: '444444444444',
      accountId: '444444444444',
      partition: 'aws',
      region: 'eu-west-1',
      owner: 'group:default/platform',
      endpoints: {},
    },
    tenant: {
      name: 'contoso',
      tenantId: '5f2c1d3e-8a47-4b6f-9c10-2e7d4a9b3c55',
      cloud: 'global',
      credentials: { kind: 'managedIdentity' },
      endpoints: {
        graph: 'https://graph.microsoft.com',
        login: 'https://login.microsoftonline.com',
        portal: 'https://entra.microsoft.com',
      },
      customLogin: false,
    },
    specification,
    recorded: {},
    ...fake.clouds,
    clock: { now: () => now },
    signal: new AbortController().signal,
    keepSchema: async () => {
      fake.writes.push('keepSchema');
    },
    log: line => lines.push(line),
    ...overrides,
  };
}
