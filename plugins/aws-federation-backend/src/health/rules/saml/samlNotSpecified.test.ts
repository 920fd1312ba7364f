import { Change, all, registration } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { samlRules } from '.';

/** Set up by hand: nobody has handed AWS's metadata to the portal. */
const byHand: Change = ({ input }) => {
  Object.assign(input.specification, { saml: undefined });
};

describe('sign-in of an application that was adopted without addresses', () => {
  it.each<FindingCase>([
    [
      'no identifier',
      'saml-not-specified',
      'NoIdentifier',
      'not-known',
      /nobody can through "AWS acme", which sends people to AWS/,
      registration({ identifierUris: [] }),
    ],
    [
      'no reply URL',
      'saml-not-specified',
      'NoReplyUrl',
      'sign-in-stopped',
      /^Nobody can sign in: "AWS acme" has AWS's identifier, and no reply URL/,
      registration({ replyUrls: [] }),
    ],
    [
      'an identifier of something else',
      'saml-not-specified',
      'NotSpecified',
      'not-known',
      /of the identifiers of "AWS acme".* none is known to be AWS's/,
      registration({ identifierUris: ['https://else.test'] }),
    ],
    [
      'a reply URL of something else',
      'saml-not-specified',
      'NotSpecified',
      'not-known',
      /of the reply URLs of "AWS acme".* none is known to be AWS's/,
      registration({ replyUrls: ['https://else.test/acs'] }),
    ],
    [
      "no identifier, and another application has AWS's",
      'saml-urls',
      'IdentifierElsewhere',
      'not-known',
      /the enterprise application "By hand" has AWS's identifier/,
      all(registration({ identifierUris: [] }), ({ facts }) => {
        facts.application.serving = {
          appId: 'b',
          displayName: 'By hand',
          entityId:
            'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234',
        };
      }),
    ],
  ])('is told where there is %s', (...each) => {
    const change = each[5];
    expect(findingsAfter(samlRules, all(byHand, change))).toEqual([
      findingOf(each),
    ]);
  });

  it('is no matter before there is anything of provisioning', () => {
    const change: Change = ({ input }) => {
      Object.assign(input.specification, { provisioning: undefined });
    };
    expect(
      findingsAfter(
        samlRules,
        all(byHand, change, registration({ identifierUris: [] })),
      ),
    ).toEqual([]);
  });
});
