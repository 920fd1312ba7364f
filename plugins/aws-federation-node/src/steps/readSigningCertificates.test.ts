import type { ServicePrincipal } from '@microsoft/microsoft-graph-types';
import { readSigningCertificates } from './readSigningCertificates';

const common = {
  customKeyIdentifier: Buffer.alloc(20, 0xaa).toString('base64'),
  startDateTime: '2026-11-24T08:00:00Z',
  endDateTime: '2029-11-24T08:00:00Z',
};
const verify = { ...common, keyId: 'verify', usage: 'Verify' };
const sign = { ...common, keyId: 'sign', usage: 'Sign' };
const password = { keyId: 'sign' };

/** What one certificate lacks. */
function lack(part: Partial<ServicePrincipal>) {
  const [read] = readSigningCertificates({
    preferredTokenSigningKeyThumbprint: 'aa'.repeat(20),
    ...part,
  });
  expect(read).toMatchObject({ thumbprint: 'AA'.repeat(20), active: true });
  return read.lacks;
}

describe('readSigningCertificates', () => {
  it.each<[string, string | undefined, object]>([
    ['nothing', undefined, { keyCredentials: [sign, verify] }],
    [
      'nothing with its password',
      undefined,
      { keyCredentials: [verify, sign], passwordCredentials: [password] },
    ],
    [
      'nothing where the password has the identifier alone',
      undefined,
      {
        keyCredentials: [sign, verify],
        passwordCredentials: [
          { customKeyIdentifier: common.customKeyIdentifier },
        ],
      },
    ],
    [
      'its private key',
      'privateKey',
      { keyCredentials: [verify], passwordCredentials: [password] },
    ],
    [
      'its private key where the one there is another one',
      'privateKey',
      {
        keyCredentials: [
          verify,
          {
            ...sign,
            customKeyIdentifier: Buffer.alloc(20, 0xbb).toString('base64'),
          },
        ],
      },
    ],
    [
      'its password',
      'password',
      {
        keyCredentials: [sign, verify],
        passwordCredentials: [{ keyId: 'another' }],
      },
    ],
  ])('tells that one lacks %s', (_, expected, part) => {
    expect(lack(part as Partial<ServicePrincipal>)).toBe(expected);
  });
});
