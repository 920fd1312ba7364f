import { Change } from '../../../__testUtils__/changes';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { credentialsRules } from '.';

const others = ['first', 'second'].map(name => ({
  title: `Acme ${name}`,
  scimEndpoint: `https://scim.eu-central-1.amazonaws.com/${name}/scim/v2`,
}));

describe('rules of the settings', () => {
  it.each([
    [undefined, /^A mistake could disable everybody in AWS at once/],
    [50, /^A mistake could disable up to 50 people in AWS at once/],
    [5, /^Provisioning may stop when people leave, .* threshold is 5 in Entra/],
  ])('tell what a threshold of %s comes to', (deletionThreshold, title) => {
    const findings = findingsAfter(credentialsRules, ({ facts, input }) => {
      Object.assign(facts.settings.known, {
        notificationEmailAddresses: [],
        deletionThreshold,
      });
      input.specification.provisioning.deletionThreshold = 20;
    });
    expect(findings.map(each => each.title)).toEqual([
      expect.stringMatching(title),
    ]);
  });

  it.each<[string, string, string, string, Change]>([
    [
      'everybody is sent',
      'settings-differ',
      'ScopeDiffers',
      'at-risk',
      ({ facts }) => {
        facts.settings.known.scope = 'all';
      },
    ],
    [
      'the deletion threshold is off',
      'settings-differ',
      'DeletionThresholdDiffers',
      'at-risk',
      ({ facts, input }) => {
        facts.settings.known.notificationEmailAddresses = [];
        input.specification.provisioning.deletionThreshold = 20;
      },
    ],
    [
      'others are warned',
      'settings-differ',
      'NotificationAddressesDiffer',
      'none',
      ({ facts, input }) => {
        input.recorded.savedSettings = {
          value: '{}',
          by: 'user:default/ada',
          at: '2026-10-01T00:00:00.000Z',
        };
        facts.settings.known.notificationEmailAddresses = ['old@acme.test'];
        input.specification.application.notificationEmailAddresses = [
          'platform@acme.test',
        ];
      },
    ],
    [
      'people are sent to another host',
      'settings-differ',
      'EndpointDiffers',
      'at-risk',
      ({ facts, input }) => {
        facts.settings.scimEndpoint =
          'https://scim.eu-central-1.amazonaws.com/f3v/scim/v2/';
        input.specification.provisioning.scimEndpoint =
          'https://scim.eu-central-1.api.aws/f3v/scim/v2';
      },
    ],
    [
      'people are sent elsewhere',
      'settings-differ',
      'EndpointElsewhere',
      'not-known',
      ({ facts, input }) => {
        facts.settings.scimEndpoint =
          'https://scim.eu-central-1.amazonaws.com/old/scim/v2/';
        input.specification.provisioning.scimEndpoint =
          'https://scim.eu-central-1.amazonaws.com/new/scim/v2';
      },
    ],
    [
      'people are sent to another organization, which nobody has specified',
      'settings-differ',
      'EndpointOfAnotherOrganization',
      'not-known',
      ({ facts, input }) => {
        input.otherEndpoints = others;
        facts.settings.scimEndpoint = others[1].scimEndpoint;
        input.specification.provisioning.scimEndpoint =
          'https://scim.eu-central-1.amazonaws.com/mine/scim/v2';
      },
    ],
    [
      'people are sent to another organization, as specified',
      'settings-differ',
      'EndpointOfAnotherOrganization',
      'not-known',
      ({ facts, input }) => {
        input.otherEndpoints = others;
        facts.settings.scimEndpoint = `${others[1].scimEndpoint}/`;
        input.specification.provisioning.scimEndpoint = others[1].scimEndpoint;
      },
    ],
    [
      'people are sent to another organization, as specified, and Entra hides it',
      'settings-differ',
      'EndpointOfAnotherOrganization',
      'not-known',
      ({ facts, input }) => {
        input.otherEndpoints = others;
        facts.settings.scimEndpoint = undefined;
        input.specification.provisioning.scimEndpoint = others[1].scimEndpoint;
      },
    ],
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(findingsAfter(credentialsRules, change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });

  it.each<[string, Change]>([
    [
      'settings that Entra hides',
      ({ facts, input }) => {
        facts.settings.known = {};
        input.specification.provisioning.deletionThreshold = 20;
        input.specification.provisioning.scimEndpoint = 'https://scim.test';
        input.otherEndpoints = others;
      },
    ],
    [
      'addresses in another order and an endpoint with a slash',
      ({ facts, input }) => {
        facts.settings.known.notificationEmailAddresses = [
          'B@x.test',
          'a@x.test',
        ];
        input.specification.application.notificationEmailAddresses = [
          'a@x.test',
          'b@x.test',
        ];
        facts.settings.scimEndpoint = 'https://scim.test/v2/';
        input.specification.provisioning.scimEndpoint = 'https://scim.test/v2';
      },
    ],
  ])('find no fault with %s', (_, change) => {
    expect(findingsAfter(credentialsRules, change)).toEqual([]);
  });
});
