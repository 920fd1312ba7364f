import { Change } from '../../../__testUtils__/changes';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { credentialsRules } from '.';

describe('rules of the credentials', () => {
  it('are silent while all is well, and before anything is set up', () => {
    expect(findingsAfter(credentialsRules, () => {})).toEqual([]);
    expect(
      findingsAfter(credentialsRules, ({ facts, input }) => {
        facts.job = {};
        facts.credentials = {};
        facts.mappings = {};
        facts.settings = { keys: [], known: {} };
        input.recorded = {};
      }),
    ).toEqual([]);
  });

  it.each<[string, string, string, string, Change]>([
    [
      'AWS refuses them',
      'token-rejected',
      'TokenRejected',
      'provisioning-stopped',
      ({ facts }) => {
        facts.credentials.outcome = 'refused';
      },
    ],
    [
      'AWS does not allow what Entra asks',
      'entra-not-allowed',
      'EntraNotAllowed',
      'provisioning-stopped',
      ({ facts }) => {
        facts.credentials.outcome = 'forbidden';
      },
    ],
    [
      'the address is wrong',
      'endpoint-wrong',
      'EndpointWrong',
      'provisioning-stopped',
      ({ facts }) => {
        facts.credentials.outcome = 'endpointWrong';
      },
    ],
    [
      'AWS does not answer',
      'scim-unreachable',
      'ScimUnreachable',
      'not-known',
      ({ facts }) => {
        facts.credentials.outcome = 'unreachable';
      },
    ],
    [
      'AWS cannot search by the matching attribute',
      'matching-not-filterable',
      'MatchingNotFilterable',
      'provisioning-stopped',
      ({ facts }) => {
        facts.credentials.outcome = 'matchingNotFilterable';
        facts.mappings.mappings!.matching = ['emails[type eq "work"].value'];
      },
    ],
    [
      'Entra does not say what is wrong',
      'credentials-unclear',
      'CredentialsUnclear',
      'not-known',
      ({ facts }) => {
        facts.credentials.outcome = 'unknown';
      },
    ],
    [
      'the token is gone',
      'secrets-missing',
      'SecretsMissing',
      'provisioning-stopped',
      ({ facts }) => {
        facts.settings.keys = ['BaseAddress', 'SyncAll'];
      },
    ],
    [
      'endpoint and token are gone, and Entra does not say what is wrong',
      'secrets-missing',
      'SecretsMissing',
      'provisioning-stopped',
      ({ facts }) => {
        facts.settings.keys = [];
        facts.credentials.outcome = 'unknown';
      },
    ],
  ])('speak when %s: %s, %s, %s', (_, rule, reason, effect, change) => {
    expect(findingsAfter(credentialsRules, change)).toEqual([
      expect.objectContaining({ rule, reason, effect }),
    ]);
  });
});
