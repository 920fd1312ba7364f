import { organization } from '../../../__testUtils__/organization';
import { mayBeOfInstance } from './mayBeOfInstance';

const acs = '/platform/saml/acs';
const ipv4 = `https://eu-central-1.signin.aws${acs}/a`;

function may(url: string, named = [ipv4], signIn?: string) {
  return mayBeOfInstance(url, {
    named,
    organization: { ...organization, endpoints: { signIn } },
    regions: ['eu-central-1'],
  });
}

describe('mayBeOfInstance', () => {
  it.each([
    ['one of the metadata', ipv4],
    ['the same tenant', `https://eu-central-1.sso.signin.aws${acs}/a`],
    [
      'another family, which may name the tenant otherwise',
      `https://eu-central-1.signin.aws.amazon.com${acs}/b`,
    ],
  ])('is so for %s', (_, url) => {
    expect(may(url)).toBe(true);
  });

  it.each([
    ['another tenant in the same family', `${ipv4}b`],
    ['another Region', `https://eu-west-3.signin.aws${acs}/a`],
    ['wildcards', `https://*.signin.aws.amazon.com${acs}/*`],
    ['what is not of AWS', `https://else.test${acs}/a`],
    ['no address', 'else'],
  ])('is not so for %s', (_, url) => {
    expect(may(url)).toBe(false);
  });

  it('goes by the name of the tenant behind a configured address', () => {
    const base = 'https://sign-in.test/saml';
    const named = [`${base}/acs/a`];
    expect(may(`${base}/dual-stack/acs/a`, named, base)).toBe(true);
    expect(may(`${base}/acs/b`, named, base)).toBe(false);
  });
});
