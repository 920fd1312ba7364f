import { ScopingFilter } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  healthyFederation,
  HealthyFederation,
  snapshotOf,
} from '../__testUtils__/healthyFederation';
import { organization } from '../__testUtils__/organization';
import { trackFindings } from '../health/findings/trackFindings';
import { mappingsRules } from '../health/rules/mappings';
import { runRules } from '../health/runRules';
import { deriveSpecification } from './deriveSpecification';

function derive(change: (facts: HealthyFederation['facts']) => void) {
  const { facts } = healthyFederation();
  change(facts);
  return deriveSpecification(snapshotOf(facts), organization);
}

/** What is found, or why nothing is. */
function specify(change: (facts: HealthyFederation['facts']) => void) {
  const search = derive(change);
  return search.kind === 'found' ? search.specification : search.kind;
}

function withoutJob(facts: HealthyFederation['facts']) {
  facts.job = {};
  facts.mappings = {};
}

const busy = {
  kind: 'throttled' as const,
  reason: 'Entra asks to wait.',
  since: '2026-11-24T12:00:00.000Z',
};

describe('deriveSpecification', () => {
  it('takes what Entra shows', () => {
    const specification = specify(({ settings, mappings }) => {
      settings.scimEndpoint = 'https://scim.test/tenant/scim/v2/';
      settings.known.scope = 'all';
      mappings.mappings!.userNameSource = 'mail';
      mappings.mappings!.groups.enabled = true;
    });
    expect(specification).toMatchObject({
      application: {
        displayName: 'AWS acme',
        notificationEmailAddresses: ['platform@acme.test'],
      },
      provisioning: {
        scimEndpoint: 'https://scim.test/tenant/scim/v2',
        userNameAttribute: 'mail',
        groupsEnabled: true,
        scope: 'all',
      },
    });
  });

  it('takes the scoping filter over, unless a specification cannot say it', () => {
    const filtersOf = (scopingFilters: ScopingFilter[] | undefined) => {
      const specification = specify(({ mappings }) => {
        mappings.mappings!.scopingFilters = scopingFilters;
      });
      return typeof specification === 'object'
        ? specification.provisioning?.scopingFilters
        : specification;
    };
    const sales: ScopingFilter = {
      clauses: [
        { attribute: 'department', operator: 'EQUALS', value: 'Sales' },
      ],
    };
    expect(filtersOf([sales])).toEqual([sales]);
    expect(filtersOf([])).toEqual([]);
    expect(filtersOf(undefined)).toBeUndefined();
  });

  it('leaves out a userName that is an expression, and then finds no fault with it', () => {
    const federation = healthyFederation();
    const mappings = federation.facts.mappings.mappings!;
    delete mappings.userNameSource;
    mappings.userNameExpression = 'ToLower([userPrincipalName])';
    const snapshot = snapshotOf(federation.facts);
    const search = deriveSpecification(snapshot, organization);
    if (search.kind !== 'found') throw new Error(search.kind);
    const { specification } = search;
    expect(specification.provisioning).toEqual({
      groupsEnabled: false,
      scope: 'assigned',
      scopingFilters: [],
    });
    const outcomes = runRules({
      rules: mappingsRules,
      snapshot,
      input: { ...federation.input, specification },
      logger: { error: jest.fn() },
    });
    expect(
      trackFindings({ open: [], outcomes, now: snapshot.observedAt }).open,
    ).toEqual([]);
  });

  it('takes what people sign in with where nothing fills userName', () => {
    const specification = specify(({ mappings, claims }) => {
      delete mappings.mappings!.userNameSource;
      claims.nameId = { source: 'mail' };
    });
    expect(specification).toMatchObject({
      provisioning: { userNameAttribute: 'mail' },
    });
  });

  it.each<[string, (facts: HealthyFederation['facts']) => void]>([
    [
      'no application',
      ({ application }) => {
        delete application.application;
        delete application.servicePrincipal;
      },
    ],
    [
      'no service principal',
      ({ application }) => {
        delete application.servicePrincipal;
      },
    ],
    [
      'neither an identifier nor a job',
      facts => {
        withoutJob(facts);
        facts.application.application!.identifierUris = [];
      },
    ],
    [
      'no reply URL and no job',
      facts => {
        withoutJob(facts);
        facts.application.application!.replyUrls = [];
      },
    ],
    [
      'no job and the identifier of another identity store',
      facts => {
        withoutJob(facts);
        facts.application.application!.identifierUris = [
          'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-0000000000',
        ];
      },
    ],
  ])('adopts nothing where there is %s', (_, change) => {
    expect(derive(change)).toEqual({ kind: 'nothing' });
  });

  it('takes sign-in alone where there is no job', () => {
    const specification = specify(withoutJob);
    expect(specification).toMatchObject({
      saml: { entityId: expect.anything() },
    });
    expect(specification).not.toHaveProperty('provisioning');
  });

  it.each(['identifierUris', 'replyUrls'] as const)(
    'takes provisioning alone where there are no %s',
    name => {
      const specification = specify(({ application }) => {
        application.application![name] = [];
      });
      expect(specification).toMatchObject({ provisioning: {} });
      expect(specification).not.toHaveProperty('saml');
    },
  );

  it('waits where the job went while it was looked at', () => {
    expect(
      derive(facts => {
        facts.mappings = {};
      }),
    ).toEqual({ kind: 'unread', parts: ['mappings'] });
  });

  it("takes AWS's identifier and reply URLs alone, the default first", () => {
    const specification = specify(({ application }) => {
      const { identifierUris, replyUrls } = application.application!;
      identifierUris.unshift('https://else.test');
      application.application!.defaultReplyUrl = replyUrls[2];
      replyUrls.unshift(
        'https://else.test/acs',
        'https://*.signin.aws.amazon.com/platform/saml/acs/*',
        'https://us-east-1.signin.aws/platform/saml/acs/a',
      );
    });
    expect(specification).toMatchObject({
      saml: {
        entityId:
          'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234',
        assertionConsumerServiceUrls: [
          'https://eu-central-1.sso.signin.aws/platform/saml/acs/a',
          'https://eu-central-1.signin.aws/platform/saml/acs/a',
          'https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/b',
        ],
      },
    });
  });

  it.each([
    ['reply URLs', { replyUrls: ['https://else.test/acs'] }],
    ['identifiers', { identifierUris: ['https://else.test'] }],
  ])("leaves out SAML where none of the %s is AWS's", (_, change) => {
    const specification = specify(({ application }) => {
      Object.assign(application.application!, change);
    });
    expect(specification).toMatchObject({ provisioning: {} });
    expect(specification).not.toHaveProperty('saml');
  });

  it.each(['instance', 'application', 'mappings', 'settings', 'job'] as const)(
    'waits until the %s were read',
    part => {
      const snapshot = snapshotOf(healthyFederation().facts);
      snapshot.parts[part] = { failure: busy };
      expect(deriveSpecification(snapshot, organization)).toEqual({
        kind: 'unread',
        parts: [part],
      });
    },
  );

  it('needs nothing more where there is no application', () => {
    const { facts } = healthyFederation();
    delete facts.application.application;
    const snapshot = snapshotOf(facts);
    snapshot.parts.job = { failure: busy };
    expect(deriveSpecification(snapshot, organization)).toEqual({
      kind: 'nothing',
    });
  });

  it('does not choose among several applications', () => {
    expect(
      specify(({ application }) => {
        delete application.application;
        application.candidates = [
          { appId: 'one', displayName: 'AWS acme' },
          { appId: 'two', displayName: 'AWS acme' },
        ];
      }),
    ).toBe('ambiguous');
  });

  it('cannot tell where the one of that name serves another identity store', () => {
    expect(
      specify(({ application }) => {
        application.application = undefined;
        application.servicePrincipal = undefined;
        application.foreign = {
          appId: 'theirs',
          displayName: 'AWS acme',
          identityStoreId: 'd-0000000000',
        };
      }),
    ).toBe('ambiguous');
  });
});
