import { Change, all, registration } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { samlRules } from '.';
import {
  classic,
  dualStack,
  ipv4,
  old,
  signOnUrl,
  young,
} from './__testUtils__/replyUrlChanges';

const gallery = 'https://*.signin.aws.amazon.com/platform/saml/acs/*';
const replyUrls = (...urls: string[]): Change =>
  registration({ replyUrls: urls });
const specified =
  (...urls: string[]): Change =>
  ({ input }) => {
    input.specification.saml.assertionConsumerServiceUrls = urls;
  };
const ofUrls = (change: Change) =>
  findingsAfter(samlRules, change).filter(({ rule }) => rule === 'saml-urls');

describe('samlRules of reply URLs that a wildcard fits', () => {
  it.each<FindingCase>([
    [
      'all of them',
      'saml-urls',
      'WildcardMayMatch',
      'not-known',
      /^Whether people can sign in is not known: Entra has \S+ only as https:..\*/,
      all(old, specified(classic), replyUrls(gallery)),
    ],
    [
      'the one with which an old instance begins',
      'saml-urls',
      'WildcardMayMatch',
      'not-known',
      /is not known/,
      all(old, signOnUrl, replyUrls(gallery)),
    ],
    [
      'the classic one beside others, where all sign-in begins at AWS',
      'saml-urls',
      'WildcardMayMatch',
      'not-known',
      /is not known/,
      all(old, signOnUrl, replyUrls(ipv4, dualStack, gallery)),
    ],
    [
      'the classic one beside others',
      'saml-urls',
      'WildcardMayMatch',
      'not-known',
      /is not known/,
      all(old, replyUrls(ipv4, dualStack, gallery)),
    ],
    [
      'none of them',
      'saml-urls',
      'ReplyUrlsMissing',
      'sign-in-stopped',
      /^Nobody can sign in/,
      all(young, specified(ipv4, dualStack), replyUrls(gallery)),
    ],
    [
      'another than the classic one, with which all sign-in begins',
      'saml-urls',
      'ClassicReplyUrlMissing',
      'sign-in-stopped',
      /^Nobody can sign in/,
      all(
        old,
        signOnUrl,
        replyUrls(ipv4, 'https://*.sso.signin.aws/platform/saml/acs/*'),
      ),
    ],
  ])('say of %s: %s, %s, %s', (...each) => {
    expect(ofUrls(each[5])).toEqual([findingOf(each)]);
  });

  it('say of whom it is certain where others come from what is not known', () => {
    const [{ reason, title, detail }] = ofUrls(
      all(young, replyUrls(ipv4, gallery), specified(ipv4, dualStack, classic)),
    );
    expect(reason).toBe('ReplyUrlMissing');
    expect(title).not.toMatch(/classic/);
    expect(detail).toMatch(/amazon\.com\S+ which it has only with wildcards/);
  });

  it('say what is missing whatever the wildcard stands for', () => {
    const [{ detail }] = ofUrls(all(old, replyUrls(gallery)));
    expect(detail).toMatch(/It lacks \S+, \S+ in any case/);
  });
});
