import { Change, all, registration } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { samlRules } from '.';
import {
  addedTo,
  classic,
  dualStack,
  ipv4,
  old,
  signOnUrl,
  withoutClassic,
  young,
} from './__testUtils__/replyUrlChanges';

describe('samlRules of the classic reply URL', () => {
  it.each<FindingCase>([
    [
      'the default reply URL missing with which an old instance does not begin',
      'saml-urls',
      'ReplyUrlMissing',
      'some-people',
      /comes from the sign-in pages in eu-central-1/,
      all(old, registration({ replyUrls: [classic, dualStack] })),
    ],
    [
      'the classic reply URL missing',
      'saml-urls',
      'ReplyUrlMissing',
      'some-people',
      /comes from the classic sign-in pages in eu-central-1/,
      all(old, registration({ replyUrls: [ipv4, dualStack] })),
    ],
    [
      'the classic reply URL missing where all sign-in begins at AWS',
      'saml-urls',
      'ClassicReplyUrlMissing',
      'sign-in-stopped',
      /^Nobody can sign in: Entra does not know the classic reply URL/,
      all(old, signOnUrl, registration({ replyUrls: [ipv4, dualStack] })),
    ],
    [
      'the classic reply URL of a young instance missing',
      'saml-urls',
      'ReplyUrlMissing',
      'some-people',
      /comes from the classic sign-in pages in eu-central-1/,
      all(young, signOnUrl, registration({ replyUrls: [ipv4, dualStack] })),
    ],
    [
      'the classic reply URL of an instance of unknown age missing',
      'saml-urls',
      'ReplyUrlMissing',
      'some-people',
      /comes from the classic sign-in pages in eu-central-1/,
      all(signOnUrl, registration({ replyUrls: [ipv4, dualStack] })),
    ],
    [
      'another reply URL than the classic one missing',
      'saml-urls',
      'ReplyUrlMissing',
      'some-people',
      /comes from the sign-in pages in eu-central-1/,
      all(old, signOnUrl, registration({ replyUrls: [classic, dualStack] })),
    ],
    [
      'the classic reply URL missing where people can begin in another Region',
      'saml-urls',
      'ReplyUrlMissing',
      'some-people',
      /comes from the classic sign-in pages in eu-central-1/,
      all(
        old,
        signOnUrl,
        addedTo('eu-west-3'),
        registration({
          replyUrls: [
            ipv4,
            dualStack,
            'https://eu-west-3.signin.aws/platform/saml/acs/a',
          ],
        }),
      ),
    ],
    [
      'no classic reply URL of an old instance',
      'classic-url-missing',
      'ClassicUrlMissing',
      'some-people',
      /no reply URL on eu-central-1.signin.aws.amazon.com/,
      all(old, withoutClassic, registration({ replyUrls: [ipv4, dualStack] })),
    ],
    [
      'no classic reply URL of an old instance where all sign-in begins at AWS',
      'classic-url-missing',
      'ClassicUrlMayBeNeeded',
      'not-known',
      /^Whether people can sign in is not known: Entra has no reply URL on eu-central-1.signin.aws.amazon.com/,
      all(
        old,
        signOnUrl,
        withoutClassic,
        registration({ replyUrls: [ipv4, dualStack] }),
      ),
    ],
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(samlRules, each[5])).toEqual([findingOf(each)]);
  });

  it('do not claim that one which Entra has with wildcards is missing', () => {
    const gallery = 'https://*.signin.aws.amazon.com/platform/saml/acs/*';
    expect(
      findingsAfter(
        samlRules,
        all(
          old,
          withoutClassic,
          registration({ replyUrls: [ipv4, dualStack, gallery] }),
        ),
      ).filter(({ rule }) => rule === 'classic-url-missing'),
    ).toMatchObject([
      {
        reason: 'ClassicUrlMayBeNeeded',
        title: expect.stringContaining(`except as ${gallery}.`),
      },
    ]);
  });

  it.each<[string, Change]>([
    [
      'a young instance without a classic reply URL',
      all(
        young,
        withoutClassic,
        registration({ replyUrls: [ipv4, dualStack] }),
      ),
    ],
    [
      'an instance of unknown age without a classic reply URL',
      all(withoutClassic, registration({ replyUrls: [ipv4, dualStack] })),
    ],
  ])('do not find fault with %s', (_, change) => {
    expect(findingsAfter(samlRules, change)).toEqual([]);
  });

  it.each<[string, Change]>([
    ['the metadata names the classic one', () => {}],
    ['it does not', withoutClassic],
  ])(
    'spare nobody in My Apps where a sign-on URL is set, and %s',
    (_, named) => {
      const findings = findingsAfter(
        samlRules,
        all(
          old,
          signOnUrl,
          named,
          registration({ replyUrls: [ipv4, dualStack] }),
        ),
      );
      expect(findings).toHaveLength(1);
      expect(findings[0].detail).toMatch(/Who chooses AWS in My Apps is taken/);
      expect(findings[0].detail).not.toMatch(/does not concern/);
    },
  );
});
