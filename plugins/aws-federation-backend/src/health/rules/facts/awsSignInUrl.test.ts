import { awsSignInUrl } from './awsSignInUrl';

describe('awsSignInUrl', () => {
  it.each([
    ['eu-west-1.signin.aws', 'eu-west-1', 'ipv4'],
    ['eu-west-1.signin.aws.amazon.com', 'eu-west-1', 'classic'],
    ['eu-west-1.sso.signin.aws', 'eu-west-1', 'dualStack'],
    ['us-gov-west-1.signin.amazonaws-us-gov.com', 'us-gov-west-1', 'ipv4'],
    [
      'us-gov-west-1.sso.signin.amazonaws-us-gov.com',
      'us-gov-west-1',
      'dualStack',
    ],
  ])('reads %s', (host, region, family) => {
    expect(awsSignInUrl(`https://${host}/platform/saml/acs/a`)).toEqual({
      region,
      family,
    });
  });

  it.each([
    'https://*.signin.aws.amazon.com/platform/saml/acs/*',
    'https://eu-west-1.signin.aws.example.test/platform/saml/acs/a',
    'https://signin.aws/platform/saml/acs/a',
    'no address',
  ])('does not take %s for one', url => {
    expect(awsSignInUrl(url)).toBe(undefined);
  });
});
