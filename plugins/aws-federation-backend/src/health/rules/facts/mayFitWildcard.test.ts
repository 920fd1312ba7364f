import { mayFitWildcard } from './mayFitWildcard';

const address =
  'https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/a';

describe('mayFitWildcard', () => {
  it.each([
    ['https://*.signin.aws.amazon.com/platform/saml/acs/*', true],
    ['https://*.amazon.com/platform/*', true],
    ['https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/*', true],
    ['https://*.signin.aws/platform/saml/acs/*', false],
    ['https://*.signin.aws.amazon.com/platform/saml/acs/*/b', false],
    ['http://*.signin.aws.amazon.com/platform/saml/acs/*', false],
    [address, false],
  ])('says of %s: %s', (url, fits) => {
    expect(mayFitWildcard(address, url)).toBe(fits);
  });

  it('counts nothing twice', () => {
    expect(mayFitWildcard('https://a/acs', 'https://a/acs*acs')).toBe(false);
  });
});
