import { organization } from '../__testUtils__/organization';
import { OrganizationConfig } from '../config/OrganizationConfig';
import { parseScimEndpoint } from './parseScimEndpoint';

const china: OrganizationConfig = {
  ...organization,
  partition: 'aws-cn',
  region: 'cn-north-1',
};
const overridden: OrganizationConfig = {
  ...organization,
  endpoints: { scim: 'http://127.0.0.1:8480/scim' },
};

describe('parseScimEndpoint', () => {
  it.each([
    [
      organization,
      ' https://scim.eu-central-1.amazonaws.com/f3vd2aa29dc-223c/scim/v2/ ',
      'https://scim.eu-central-1.amazonaws.com/f3vd2aa29dc-223c/scim/v2',
    ],
    [
      china,
      'https://scim.cn-north-1.amazonaws.com.cn/f3vd2aa29dc/scim/v2',
      'https://scim.cn-north-1.amazonaws.com.cn/f3vd2aa29dc/scim/v2',
    ],
    [
      overridden,
      'http://127.0.0.1:8480/scim/eu-central-1/f3v/scim/v2/',
      'http://127.0.0.1:8480/scim/eu-central-1/f3v/scim/v2',
    ],
  ])(
    'accepts the endpoint of the organization',
    (config, endpoint, expected) => {
      expect(parseScimEndpoint(endpoint, config)).toBe(expected);
    },
  );

  it.each([
    [organization, 'f3vd2aa29dc', 'not a URL'],
    [
      organization,
      'http://scim.eu-central-1.amazonaws.com/f3vd/scim/v2',
      'does not belong to AWS',
    ],
    [
      organization,
      'https://scim.eu-west-1.amazonaws.com/f3vd/scim/v2',
      'is in eu-west-1',
    ],
    [
      organization,
      'https://scim.eu-central-1.amazonaws.com.evil.example/f3vd/scim/v2',
      'does not belong to AWS',
    ],
    [
      organization,
      'https://scim.eu-central-1.amazonaws.com@evil.example/f3vd/scim/v2',
      'must not hold a user name',
    ],
    [
      organization,
      'https://scim.eu-central-1.amazonaws.com:444/f3vd/scim/v2',
      'does not belong to AWS',
    ],
    [
      organization,
      'https://scim.eu-central-1.amazonaws.com/f3vd/scim/v2?x=1',
      'must not hold',
    ],
    [
      organization,
      'https://scim.eu-central-1.amazonaws.com/f3vd/../admin',
      'must be /{tenant}/scim/v2',
    ],
    [
      overridden,
      'http://127.0.0.1:8480/scim/../control/scim/v2',
      'does not belong to AWS',
    ],
    [
      overridden,
      'http://127.0.0.1:8481/scim/f3v/scim/v2',
      'does not belong to AWS',
    ],
  ])('refuses other addresses', (config, endpoint, problem) => {
    expect(() => parseScimEndpoint(endpoint, config)).toThrow(problem);
  });
});
