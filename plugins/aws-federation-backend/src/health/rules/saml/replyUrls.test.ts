import { Change, all, registration } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { samlRules } from '.';
import {
  addedTo,
  classic,
  dualStack,
  ipv4,
  signOnUrl,
  young,
} from './__testUtils__/replyUrlChanges';

describe('samlRules of reply URLs', () => {
  it.each<FindingCase>([
    [
      'none of the reply URLs',
      'saml-urls',
      'ReplyUrlsMissing',
      'sign-in-stopped',
      /Nobody can sign in: .* AWS's reply URLs/,
      all(young, registration({ replyUrls: ['https://else.test'] })),
    ],
    [
      'the reply URLs of another instance in their place',
      'saml-urls',
      'ReplyUrlsMissing',
      'sign-in-stopped',
      /Nobody can sign in/,
      registration({ replyUrls: [ipv4, dualStack].map(url => `${url}nother`) }),
    ],
    [
      'the default reply URL of a young instance missing',
      'saml-urls',
      'DefaultReplyUrlMissing',
      'not-known',
      /^Whether people who come from the AWS access portal can sign in is not known: Entra has another address of AWS/,
      all(young, registration({ replyUrls: [classic, dualStack] })),
    ],
    [
      'the same where all sign-in begins at AWS',
      'saml-urls',
      'DefaultReplyUrlMissing',
      'not-known',
      /^Whether people can sign in is not known: Entra has another address of AWS/,
      all(young, signOnUrl, registration({ replyUrls: [classic, dualStack] })),
    ],
    [
      'only other endpoint families, which the specification does not name',
      'saml-urls',
      'DefaultReplyUrlMissing',
      'not-known',
      /is not known: Entra has another address of AWS/,
      federation => {
        young(federation);
        registration({ replyUrls: [dualStack, classic] })(federation);
        federation.input.specification.saml.assertionConsumerServiceUrls = [
          ipv4,
        ];
      },
    ],
    [
      'the default reply URL missing where Entra has only one of another Region',
      'saml-urls',
      'ReplyUrlMissing',
      'some-people',
      /comes from the sign-in pages in eu-central-1/,
      federation => {
        const further = 'https://eu-west-3.signin.aws/platform/saml/acs/a';
        young(federation);
        addedTo('eu-west-3')(federation);
        registration({ replyUrls: [further] })(federation);
        federation.input.specification.saml.assertionConsumerServiceUrls = [
          ipv4,
          further,
        ];
      },
    ],
    [
      'a default reply URL elsewhere',
      'default-reply-url',
      'DefaultReplyUrlDiffers',
      'some-people',
      /https:\/\/else.test\/acs, is not one of this instance/,
      registration({ defaultReplyUrl: 'https://else.test/acs' }),
    ],
    [
      'a default reply URL of another instance',
      'default-reply-url',
      'DefaultReplyUrlDiffers',
      'some-people',
      /acs\/another, is not one of this instance/,
      registration({
        replyUrls: [ipv4, classic, dualStack, `${ipv4}nother`],
        defaultReplyUrl: `${ipv4}nother`,
      }),
    ],
    [
      'a default reply URL of a Region that the instance is not in',
      'default-reply-url',
      'DefaultReplyUrlDiffers',
      'some-people',
      /eu-west-3.signin.aws\/platform\/saml\/acs\/a, is not one of this/,
      registration({
        defaultReplyUrl: 'https://eu-west-3.signin.aws/platform/saml/acs/a',
      }),
    ],
    [
      'a default reply URL elsewhere that nobody is sent to',
      'default-reply-url',
      'DefaultReplyUrlUnused',
      'at-risk',
      /without the sign-on URL may fail: the default reply URL/,
      all(
        registration({ defaultReplyUrl: 'https://else.test/acs' }),
        signOnUrl,
      ),
    ],
    [
      'no default reply URL, and the first one elsewhere',
      'default-reply-url',
      'FirstReplyUrlDiffers',
      'at-risk',
      /the first one, https:\/\/else.test\/acs, is not one of this instance/,
      registration({
        replyUrls: ['https://else.test/acs', ipv4, classic, dualStack],
      }),
    ],
    [
      'wildcards',
      'wildcard-reply-url',
      'WildcardReplyUrl',
      'none',
      /acs\/\*/,
      ({ facts }) => {
        facts.application.application!.replyUrls.push(
          'https://*.signin.aws.amazon.com/platform/saml/acs/*',
        );
      },
    ],
    [
      'a Region without a reply URL',
      'additional-region-without-url',
      'AdditionalRegionWithoutUrl',
      'some-people',
      /in eu-west-3: Entra has no reply URL/,
      addedTo('eu-west-3'),
    ],
    [
      'a Region that only the specification knows',
      'additional-region-without-url',
      'AdditionalRegionWithoutUrl',
      'some-people',
      /eu-west-3/,
      federation => {
        addedTo('eu-west-3')(federation);
        federation.input.specification.saml.assertionConsumerServiceUrls.push(
          'https://eu-west-3.signin.aws/platform/saml/acs/a',
        );
      },
    ],
    [
      'IPv4 alone',
      'only-one-endpoint-family',
      'OnlyOneEndpointFamily',
      'none',
      /only AWS's IPv4 sign-in addresses/,
      federation => {
        registration({ replyUrls: [ipv4] })(federation);
        young(federation);
        federation.input.specification.saml.assertionConsumerServiceUrls = [
          ipv4,
        ];
      },
    ],
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(samlRules, each[5])).toEqual([findingOf(each)]);
  });

  it.each<[string, Change]>([
    [
      'a default reply URL of AWS',
      registration({ defaultReplyUrl: dualStack }),
    ],
    [
      'no default reply URL where the first one is one of AWS',
      registration({
        replyUrls: [ipv4, classic, dualStack, 'https://else.test/acs'],
      }),
    ],
    ['a Region that AWS is still adding', addedTo('eu-west-3', 'ADDING')],
    [
      'a Region whose reply URL Entra has beyond the specification',
      federation => {
        addedTo('eu-west-3')(federation);
        federation.facts.application.application!.replyUrls.push(
          'https://eu-west-3.signin.aws/platform/saml/acs/a',
        );
      },
    ],
    [
      'reply URLs that are not on AWS’s own hosts',
      ({ facts, input }) => {
        const own = 'https://sign-in.acme.test/platform/saml/acs/a';
        facts.application.application!.replyUrls = [own];
        input.specification.saml.assertionConsumerServiceUrls = [own];
        facts.instance.instance!.createdAt = '2025-03-01T00:00:00Z';
      },
    ],
  ])('do not find fault with %s', (_, change) => {
    expect(findingsAfter(samlRules, change)).toEqual([]);
  });

  it('tell the identifier and the reply URLs by themselves', () => {
    const findings = findingsAfter(
      samlRules,
      all(
        young,
        registration({ identifierUris: [], replyUrls: ['https://else.test'] }),
      ),
    );
    expect(findings.map(({ reason }) => reason)).toEqual([
      'IdentifierDiffers',
      'ReplyUrlsMissing',
    ]);
  });

  it('tell each Region by itself', () => {
    const findings = findingsAfter(samlRules, federation => {
      addedTo('eu-west-3')(federation);
      federation.facts.instance.instance!.regions.push({
        name: 'us-east-2',
        status: 'ACTIVE',
        isPrimary: false,
      });
    });
    expect(findings.map(({ subject }) => subject)).toEqual([
      'eu-west-3',
      'us-east-2',
    ]);
  });
});
