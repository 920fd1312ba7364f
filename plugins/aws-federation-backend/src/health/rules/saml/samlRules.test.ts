import { Change, registration } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { notSetUp } from '../../../__testUtils__/notSetUp';
import { samlRules } from '.';
import { signOnUrlDiffers } from './signOnUrlDiffers';

/** Entra has the identifier of an identity store that nobody has specified. */
function ofNewStore(
  change: Parameters<typeof registration>[0],
): ReturnType<typeof registration> {
  return federation => {
    federation.facts.instance.instance!.identityStoreId = 'd-0000000000';
    registration({
      identifierUris: [
        'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-0000000000',
      ],
      ...change,
    })(federation);
  };
}

describe('samlRules', () => {
  it.each<[string, Change]>([
    ['in a healthy federation', () => {}],
    ['where nothing is set up', notSetUp],
    [
      'where Entra signs the response as well',
      signing({ signs: 'ResponseAndToken' }),
    ],
    [
      'while AWS has not been visited',
      ({ facts, input }) => {
        const { specification } = input as {
          specification: Partial<typeof input.specification>;
        };
        delete specification.saml;
        delete specification.provisioning;
        Object.assign(facts.application.application!, {
          identifierUris: [],
          replyUrls: ['https://*.signin.aws.amazon.com/platform/saml/acs/*'],
        });
        facts.mappings = {};
      },
    ],
  ])('find nothing %s', (_, change) => {
    expect(findingsAfter(samlRules, change)).toEqual([]);
  });

  it.each<FindingCase>([
    [
      'another mode than SAML',
      'saml-mode',
      'NotSaml',
      'not-known',
      /has no single sign-on mode instead of SAML/,
      ({ facts }) => {
        facts.application.servicePrincipal!.singleSignOnMode = undefined;
      },
    ],
    [
      'another sign-on URL',
      'sign-on-url-differs',
      'SignOnUrlDiffers',
      'at-risk',
      /choose AWS in My Apps may not get there/,
      ({ facts, input }) => {
        facts.application.servicePrincipal!.loginUrl = 'https://else.test';
        input.specification.saml.signOnUrl = 'https://aws.test/start';
      },
    ],
    [
      'the access portal of another instance',
      'sign-on-url-differs',
      'OtherInstance',
      'some-people',
      /the access portal of another instance/,
      ({ facts }) => {
        facts.application.servicePrincipal!.loginUrl =
          'https://d-0000000000.awsapps.com/start';
      },
    ],
    [
      'a sign-on URL elsewhere where the federation was adopted',
      'sign-on-url-differs',
      'SignOnUrlDiffers',
      'at-risk',
      /is not the AWS access portal\./,
      ({ facts, input }) => {
        facts.application.servicePrincipal!.loginUrl = 'https://else.test';
        delete input.specification.saml.signOnUrl;
      },
    ],
    [
      'another identifier',
      'saml-urls',
      'IdentifierDiffers',
      'sign-in-stopped',
      /does not know AWS's identifier/,
      registration({ identifierUris: ['https://else.test'] }),
    ],
    [
      "another identifier before AWS's",
      'identifier-not-first',
      'IdentifierNotFirst',
      'at-risk',
      /Entra has the identifier https:\/\/else.test before AWS's/,
      ({ facts }) => {
        facts.application.application!.identifierUris.unshift(
          'https://else.test',
        );
      },
    ],
    [
      'another identity store',
      'identity-store-changed',
      'IdentityStoreChanged',
      'sign-in-stopped',
      /identity store is now d-0000000000/,
      ({ facts }) => {
        facts.instance.instance!.identityStoreId = 'd-0000000000';
      },
    ],
    [
      'another identity store that Entra knows already',
      'identity-store-changed',
      'SpecificationOutdated',
      'at-risk',
      /the specification still names d-99676f1234/,
      ofNewStore({
        replyUrls: [
          'https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/new',
          'https://eu-central-1.sso.signin.aws/platform/saml/acs/new',
        ],
      }),
    ],
    [
      'a new identity store, with one reply URL of the one before beside its own',
      'identity-store-changed',
      'SpecificationOutdated',
      'at-risk',
      /the specification still names d-99676f1234/,
      federation => {
        const [before] =
          federation.input.specification.saml!.assertionConsumerServiceUrls;
        ofNewStore({
          replyUrls: [
            before,
            'https://eu-central-1.sso.signin.aws/platform/saml/acs/new',
          ],
        })(federation);
      },
    ],
    [
      'a new identity store, with the reply URLs of the one before',
      'identity-store-changed',
      'ReplyUrlsOutdated',
      'not-known',
      /has only the reply URLs that were specified for d-99676f1234/,
      ofNewStore({}),
    ],
    [
      'a new identity store, with reply URLs elsewhere',
      'identity-store-changed',
      'NoReplyUrlOfAws',
      'sign-in-stopped',
      /knows no reply URL of AWS/,
      ofNewStore({ replyUrls: ['https://else.test/acs/one'] }),
    ],
    [
      'encrypted assertions',
      'assertions-encrypted',
      'AssertionsEncrypted',
      'sign-in-stopped',
      /Entra encrypts the assertions/,
      ({ facts }) => {
        facts.application.servicePrincipal!.encryptsAssertions = true;
      },
    ],
    [
      'assertions that are encrypted by a key of the app registration',
      'assertions-encrypted',
      'AssertionsEncrypted',
      'sign-in-stopped',
      /Entra encrypts the assertions/,
      registration({ encryptsAssertions: true }),
    ],
    [
      'signed requests',
      'signed-requests-required',
      'SignedRequestsRequired',
      'some-people',
      /^Sign-in that begins at AWS fails/,
      ({ facts }) => {
        facts.application.application!.requiresSignedRequests = true;
      },
    ],
    [
      'signed requests where My Apps leads to AWS',
      'signed-requests-required',
      'EveryRequestRefused',
      'sign-in-stopped',
      /^Nobody can sign in: .* takes only signed requests/,
      ({ facts, input }) => {
        facts.application.application!.requiresSignedRequests = true;
        facts.application.servicePrincipal!.loginUrl =
          input.specification.saml.signOnUrl;
      },
    ],
    [
      'a signed response whose assertion is not signed',
      'assertions-not-signed',
      'AssertionsNotSigned',
      'not-known',
      /"Signing" of the enterprise application says "ResponseOnly"/,
      signing({ signs: 'ResponseOnly' }),
    ],
    [
      'a policy that cannot be read',
      'assertions-not-signed',
      'AssertionsNotSigned',
      'not-known',
      /"Signing" of the enterprise application says something that cannot be read/,
      signing({ signs: undefined, samlVersion: undefined }),
    ],
    [
      'assertions of SAML 1.1',
      'assertions-not-signed',
      'OtherSamlVersion',
      'not-known',
      /"Signing" of the enterprise application says SAML 1\.1/,
      signing({ samlVersion: '1.1' }),
    ],
    [
      'a policy of the app registration',
      'assertions-not-signed',
      'AssertionsNotSigned',
      'not-known',
      /"Signing" of the app registration says "ResponseOnly"/,
      signing({ signs: 'ResponseOnly', ofRegistration: true }),
    ],
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(samlRules, each[5])).toEqual([findingOf(each)]);
  });

  it('find the sign-on URL of the instance that is gone, as it is specified', () => {
    const current = 'd-00000000aa';
    const find = (loginUrl: string) =>
      findingsAfter([signOnUrlDiffers], ({ facts, input }) => {
        const { application, servicePrincipal } = facts.application;
        input.specification.saml!.signOnUrl = loginUrl;
        servicePrincipal!.loginUrl = loginUrl;
        facts.instance.instance!.identityStoreId = current;
        application!.identifierUris = [
          `https://eu-west-1.signin.aws.amazon.com/platform/saml/${current}`,
        ];
      });
    expect(find('https://d-1234567890.awsapps.com/start')).toMatchObject([
      { reason: 'OtherInstance', remedy: expect.stringMatching(/metadata/) },
    ]);
    expect(find(`https://${current}.awsapps.com/start`)).toEqual([]);
  });

  it("do not find fault with another identifier after AWS's", () => {
    expect(
      findingsAfter(samlRules, ({ facts }) => {
        facts.application.application!.identifierUris.push('https://else.test');
      }),
    ).toEqual([]);
  });
});

function signing(
  says: Partial<
    Parameters<Change>[0]['facts']['tokenIssuance']['policies'][number]
  >,
): Change {
  return ({ facts }) => {
    Object.assign(facts.tokenIssuance.policies[0], says);
  };
}
