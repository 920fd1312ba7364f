import { Change, servicePrincipal } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { notSetUp } from '../../../__testUtils__/notSetUp';
import { applicationRules } from '.';

const nobody: Change = ({ facts }) => {
  facts.assignments = { users: 0, groups: 0, fingerprint: 'of none' };
};

describe('applicationRules', () => {
  it('find nothing in a healthy federation', () => {
    expect(findingsAfter(applicationRules, () => {})).toEqual([]);
  });

  it('find the missing application only where nothing is set up', () => {
    const findings = findingsAfter(applicationRules, notSetUp);
    expect(findings.map(({ rule }) => rule)).toEqual(['application-missing']);
    // It is not asked while a federation is being set up.
    expect(
      applicationRules.find(({ id }) => id === 'application-missing')
        ?.duringSetUp,
    ).toBe(false);
  });

  it.each<FindingCase>([
    [
      'no application',
      'application-missing',
      'ApplicationMissing',
      'sign-in-stopped',
      /"AWS acme" does not exist/,
      notSetUp,
    ],
    [
      'no application in another tenant than before',
      'application-missing',
      'OtherTenant',
      'not-known',
      /the portal looks in the tenant contoso, and .* was in another one/,
      federation => {
        notSetUp(federation);
        federation.input.recorded.tenantId = {
          value: '00000000-0000-4000-8000-000000000000',
          by: 'service',
          at: '2026-10-01T00:00:00.000Z',
        };
      },
    ],
    [
      'an app registration alone',
      'application-missing',
      'OnlyRegistrationLeft',
      'sign-in-stopped',
      /only the app registration is left/,
      ({ facts }) => {
        facts.application.servicePrincipal = undefined;
        facts.application.signingCertificates = [];
      },
    ],
    [
      'an app registration alone, and another application that serves AWS',
      'application-missing',
      'OtherApplicationServes',
      'not-known',
      /^Neither sign-in nor provisioning can be checked: .* "By hand" has AWS's identifier/,
      ({ facts }) => {
        facts.application.servicePrincipal = undefined;
        facts.application.signingCertificates = [];
        facts.application.serving = {
          appId: 'other',
          displayName: 'By hand',
          entityId:
            'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234',
        };
      },
    ],
    [
      'the other gallery application',
      'application-missing',
      'WrongGalleryApplication',
      'not-known',
      /AWS Single-Account Access/,
      federation => {
        notSetUp(federation);
        federation.facts.application.namesakes = [
          { appId: 'other', isSingleAccountAccess: true },
        ];
      },
    ],
    [
      'an application of one’s own',
      'application-missing',
      'OtherApplicationOfThatName',
      'not-known',
      /was not made from the gallery/,
      federation => {
        notSetUp(federation);
        federation.facts.application.namesakes = [
          { appId: 'other', isSingleAccountAccess: false },
        ];
      },
    ],
    [
      'two applications',
      'application-ambiguous',
      'ApplicationAmbiguous',
      'not-known',
      /2 enterprise applications may be "AWS acme"/,
      federation => {
        notSetUp(federation);
        federation.facts.application.candidates = [
          { appId: 'one', displayName: 'AWS acme' },
          { appId: 'other', displayName: 'AWS acme' },
        ];
      },
    ],
    [
      'one of that name that serves another identity store',
      'application-ambiguous',
      'ServesAnotherStore',
      'not-known',
      /"AWS acme" serves the identity store d-0000000000 of AWS, not that of/,
      federation => {
        notSetUp(federation);
        federation.facts.application.foreign = {
          appId: 'theirs',
          displayName: 'AWS acme',
          identityStoreId: 'd-0000000000',
        };
      },
    ],
    [
      'another name',
      'application-renamed',
      'ApplicationRenamed',
      'none',
      /is named "Amazon"/,
      ({ facts }) => {
        facts.application.application!.displayName = 'Amazon';
      },
    ],
    [
      'an application that is switched off',
      'application-switched-off',
      'ApplicationSwitchedOff',
      'sign-in-stopped',
      /is switched off in Entra/,
      servicePrincipal({ enabled: false }),
    ],
    [
      'an app registration that is deactivated',
      'application-switched-off',
      'Deactivated',
      'sign-in-stopped',
      /app registration ".+" is deactivated in Entra/,
      federation => {
        servicePrincipal({ enabled: false })(federation);
        federation.facts.application.application!.deactivated = true;
      },
    ],
    [
      'an application that Microsoft has switched off',
      'application-switched-off',
      'DisabledByMicrosoft',
      'sign-in-stopped',
      /Microsoft has switched off/,
      federation => {
        servicePrincipal({ enabled: false })(federation);
        federation.facts.application.application!.disabledByMicrosoft =
          'DisabledDueToViolationOfServicesAgreement';
      },
    ],
    [
      'no need to be assigned',
      'assignment-not-required',
      'AssignmentNotRequired',
      'at-risk',
      /requires no assignment/,
      servicePrincipal({ assignmentRequired: false }),
    ],
    [
      'nobody who has it',
      'nobody-assigned',
      'NobodyAssigned',
      'sign-in-stopped',
      /no user and no group has/,
      nobody,
    ],
    [
      'group claims',
      'group-claims-sent',
      'GroupClaimsSent',
      'none',
      /sends the groups of a person/,
      ({ facts }) => {
        facts.application.application!.sendsGroupClaims = true;
      },
    ],
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(applicationRules, each[5])).toEqual([findingOf(each)]);
  });

  it('fill in the application that serves AWS', () => {
    const [finding] = findingsAfter(applicationRules, federation => {
      notSetUp(federation);
      federation.facts.application.serving = {
        appId: '0f1e2d3c-0000-4000-8000-000000000001',
        displayName: 'By hand',
        entityId:
          'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234',
      };
    });
    expect(finding).toMatchObject({
      reason: 'OtherApplicationServes',
      remedyTemplate: 'federate-aws-organization',
      remedyInputs: { applicationId: '0f1e2d3c-0000-4000-8000-000000000001' },
    });
  });

  it('tell nobody in scope from nobody who may sign in', () => {
    const reasons = (scope: 'assigned' | 'all') =>
      findingsAfter(applicationRules, federation => {
        nobody(federation);
        servicePrincipal({ assignmentRequired: false })(federation);
        federation.input.specification.provisioning.scope = scope;
      }).map(({ reason }) => reason);
    expect(reasons('assigned')).toEqual([
      'AssignmentNotRequired',
      'NobodyInScope',
    ]);
    expect(reasons('all')).toEqual(['AssignmentNotRequired']);
  });

  it.each<[string, Change]>([
    [
      'another role than the specified one, which lets people in too',
      ({ facts }) => {
        facts.specifiedAssignments.otherRole = 1;
      },
    ],
    [
      'one group alone',
      ({ facts }) => {
        facts.assignments = { users: 0, groups: 1, fingerprint: '0 and 1' };
      },
    ],
    [
      'a namesake beside the right application',
      ({ facts }) => {
        facts.application.namesakes = [
          { appId: 'other', isSingleAccountAccess: true },
        ];
      },
    ],
  ])('do not find fault with %s', (_, change) => {
    expect(findingsAfter(applicationRules, change)).toEqual([]);
  });
});
