import { isReplyUrl } from './isReplyUrl';

const path = 'platform/saml/acs';
const address = `https://eu-west-1.signin.aws.amazon.com/${path}/a`;
const has = (uri: string, wildcardReplyUrls?: 'literal' | 'matched') =>
  isReplyUrl(
    address,
    {
      web: {
        redirectUris: [uri],
        redirectUriSettings: [{ uri, index: null }],
      },
    },
    { wildcardReplyUrls },
  );

describe('isReplyUrl', () => {
  it('takes what is there to the letter', () => {
    expect(has(address)).toBe(true);
    expect(has(address, 'matched')).toBe(true);
    expect(has(`${address}b`, 'matched')).toBe(false);
  });

  it('takes what a wildcard fits where it stands for that', () => {
    const gallery = `https://*.signin.aws.amazon.com/${path}/*`;
    expect(has(gallery)).toBe(false);
    expect(has(gallery, 'literal')).toBe(false);
    expect(has(gallery, 'matched')).toBe(true);
    expect(has(`https://*.signin.aws/${path}/*`, 'matched')).toBe(false);
    expect(has('https://*', 'matched')).toBe(false);
  });
});
