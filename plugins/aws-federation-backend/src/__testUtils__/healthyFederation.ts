import {
  FederationSpecification,
  Finding,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  PartFacts,
  PartName,
  partNames,
  Rule,
  RuleInput,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { trackFindings } from '../health/findings/trackFindings';
import { runRules } from '../health/runRules';
import { checkRemedy } from './checkRemedy';
import { organization, tenant } from './organization';

/** All facts and all that is specified, so that a test changes one thing. */
export interface HealthyFederation {
  facts: { [Name in PartName]: PartFacts<Name> };
  input: RuleInput & {
    specification: FederationSpecification &
      Required<Pick<FederationSpecification, 'saml' | 'provisioning'>>;
  };
}

const noon = '2026-11-24T12:00:00.000Z';
const october = '2026-10-01T00:00:00.000Z';
const sendsAll = { enabled: true, creates: true, updates: true, deletes: true };

const fiveSets = ['ps-1', 'ps-2', 'ps-3', 'ps-4', 'ps-5'];

/** A federation with which nothing is wrong at noon on 24 November 2026. */
export function healthyFederation(): HealthyFederation {
  const entityId =
    'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234';
  const replyUrls = [
    'https://eu-central-1.signin.aws/platform/saml/acs/a',
    'https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/b',
    'https://eu-central-1.sso.signin.aws/platform/saml/acs/a',
  ];
  return {
    input: {
      organization,
      tenant,
      now: new Date(noon),
      specification: {
        application: {
          displayName: 'AWS acme',
          notificationEmailAddresses: [],
        },
        saml: {
          entityId,
          assertionConsumerServiceUrls: replyUrls,
          signOnUrl: 'https://d-99676f1234.awsapps.com/start',
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
          value: october,
          by: 'user:default/ada',
          at: october,
        },
        uploadedThumbprint: {
          value: 'AA11',
          by: 'user:default/ada',
          at: october,
        },
      },
      intervalSeconds: 600,
      pages: {
        entraApplications: {
          title: 'Enterprise applications',
          url: 'https://entra.test/applications',
        },
        entraRegistrations: {
          title: 'App registrations',
          url: 'https://entra.test/registrations',
        },
        entraApplication: {
          title: 'Properties of the enterprise application',
          url: 'https://entra.test/application',
        },
        entraRegistration: {
          title: 'App registration',
          url: 'https://entra.test/registration',
        },
        entraProvisioning: {
          title: 'Provisioning in Entra',
          url: 'https://entra.test/provisioning',
        },
        entraSingleSignOn: {
          title: 'Single sign-on',
          url: 'https://entra.test/single-sign-on',
        },
        entraUsersAndGroups: {
          title: 'Users and groups',
          url: 'https://entra.test/users-and-groups',
        },
        awsIdentityCenter: {
          title: 'IAM Identity Center',
          url: 'https://aws.test/identity-center',
        },
        awsSettings: {
          title: 'Settings of IAM Identity Center',
          url: 'https://aws.test/settings',
        },
        awsPermissionSets: {
          title: 'Permission sets',
          url: 'https://aws.test/permission-sets',
        },
        awsUsers: { title: 'Users in AWS', url: 'https://aws.test/users' },
        awsKeys: { title: 'AWS KMS', url: 'https://aws.test/keys' },
        awsQuotas: { title: 'Service Quotas', url: 'https://aws.test/quotas' },
        awsAccounts: {
          title: 'AWS Organizations',
          url: 'https://aws.test/accounts',
        },
        awsTrustedServices: {
          title: 'Services in AWS Organizations',
          url: 'https://aws.test/services',
        },
      },
    },
    facts: {
      instance: {
        unreadRegions: [],
        instance: {
          instanceArn: 'arn:aws:sso:::instance/ssoins-1234',
          identityStoreId: 'd-99676f1234',
          status: 'ACTIVE',
          regions: [],
        },
      },
      encryption: {},
      delegation: { isManagementAccount: true },
      trustedAccess: { isTrusted: true },
      application: {
        candidates: [],
        namesakes: [],
        unreadableCertificates: 0,
        application: {
          id: 'app',
          appId: 'app-id',
          displayName: 'AWS acme',
          identifierUris: [entityId],
          replyUrls: [...replyUrls],
          deactivated: false,
          sendsGroupClaims: false,
          requiresSignedRequests: false,
          encryptsAssertions: false,
        },
        servicePrincipal: {
          id: 'principal',
          enabled: true,
          assignmentRequired: true,
          singleSignOnMode: 'saml',
          encryptsAssertions: false,
          notificationEmailAddresses: ['platform@acme.test'],
        },
        signingCertificates: [
          {
            thumbprint: 'AA11',
            startsAt: october,
            endsAt: '2029-10-01T00:00:00Z',
            active: true,
          },
        ],
      },
      tokenIssuance: {
        policies: [
          { policyName: 'Signing', signs: 'TokenOnly', samlVersion: '2.0' },
        ],
      },
      claims: {
        nameId: { source: 'userprincipalname' },
        refusedClaims: [],
        severalValues: [],
      },
      accessControl: { claims: 0 },
      metadata: { signingThumbprints: ['AA11'] },
      assignments: { users: 3, groups: 2, fingerprint: 'of five' },
      guests: { guests: 0, someIds: [] },
      nestedGroups: { nested: 0, parents: 0, someNames: [], someParents: [] },
      job: {
        job: {
          id: 'job',
          state: 'running',
          intervalMinutes: 40,
          everRan: true,
          initialCycleEnded: true,
          goodSinceInitialCycle: true,
          lastCycleBeganAt: '2026-11-24T11:28:00.000Z',
          lastGoodCycleAt: '2026-11-24T11:30:00.000Z',
          lastGoodCycleMinutes: 2,
          lastTryAt: '2026-11-24T11:30:00.000Z',
          nextCycleAt: '2026-11-24T12:10:00.000Z',
          countEscrowed: 0,
          countLeft: 0,
          escrowsPruned: false,
          countFailedInARow: 0,
        },
      },
      otherSenders: { senders: [] },
      credentials: { outcome: 'accepted' },
      settings: {
        keys: ['BaseAddress', 'SecretToken', 'SyncAll'],
        known: { scope: 'assigned' },
      },
      mappings: {
        mappings: {
          people: { ...sendsAll },
          groups: { ...sendsAll, enabled: false },
          userNameSource: 'userPrincipalName',
          missingRequired: [],
          constant: [],
          active: { kind: 'follows', text: 'Not([IsSoftDeleted])' },
          groupAttributes: {
            missing: [],
            constant: [],
            matching: ['displayName'],
          },
          sendsExternalId: true,
          matching: ['userName'],
          doubledTargets: [],
          partialFlows: [],
          uncertainNames: [],
          scopingFilter: 'none',
          scopingFilters: [],
          groupScopingFilter: 'none',
        },
      },
      sentGroups: { assigned: 0, missing: [], inAws: {}, mapping: '' },
      groupFilter: { filter: 'none', assigned: 0, passing: {}, leftOut: [] },
      provisioningLog: { jobId: 'job', complete: true, unsent: [] },
      users: { inAws: 412, enabled: 400, enabledProvisioned: 398 },
      keptInAws: { users: 0 },
      signInNames: { known: 'nameId' },
      access: { permissionSets: 5, accounts: 38, complete: true },
      provisionedSets: { outdated: [], sets: 5, lookedAt: fiveSets },
      assignmentFailures: { failures: [], settled: [], unread: 0 },
      specifiedAccess: { differences: 0, awaited: [] },
      specifiedAssignments: {
        missing: { userIds: [], groups: [] },
        otherRole: 0,
        usersGone: 0,
        groupsGone: [],
        groupsRenamed: [],
        groupsNotAssignable: [],
        groups: [],
      },
      specifiedGroups: {
        missing: [],
        incomplete: [],
        awaited: 0,
        provisioned: [],
      },
      groupMembers: { groups: [], users: {} },
    },
  };
}

/** A snapshot in which each of the facts was read at that moment. */
export function snapshotOf(
  facts: HealthyFederation['facts'],
  observedAt = noon,
): Snapshot {
  return {
    observedAt,
    // One entry for each part.
    parts: Object.fromEntries(
      partNames.map(name => [name, { facts: facts[name], observedAt }]),
    ) as Snapshot['parts'],
  };
}

/**
 * What rules find after one look at a federation that was healthy before the change. Fails
 * where what is found does not lead to where its remedy sends.
 */
export function findingsAfter(
  rules: readonly Rule[],
  change: (federation: HealthyFederation) => void,
): Finding[] {
  const federation = healthyFederation();
  change(federation);
  const outcomes = runRules({
    rules,
    snapshot: snapshotOf(federation.facts),
    input: federation.input,
    logger: {
      error: (_, error) => {
        throw error;
      },
    },
  });
  const { open } = trackFindings({ open: [], outcomes, now: noon });
  const findings = open.map(({ finding }) => finding);
  findings.forEach(checkRemedy);
  return findings;
}
