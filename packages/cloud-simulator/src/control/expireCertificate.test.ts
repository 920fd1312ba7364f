import { X509Certificate } from 'node:crypto';
import { createSeed } from '../seeds/createSeed';
import { CloudState } from '../state/CloudState';
import { expireCertificate } from './expireCertificate';
import { findFederation } from './findFederation';

const now = new Date('2026-11-24T08:00:00Z');
const end = new Date('2026-12-01T00:00:00Z');

describe('expireCertificate', () => {
  let state: CloudState;
  beforeAll(async () => {
    state = await createSeed('default', {
      clock: { now: () => now },
      apiOrigin: 'https://localhost:1',
      pageOrigin: 'http://localhost:2',
    });
  });

  it.each([
    ['soon', end],
    ['long ago', new Date('2020-01-01T00:00:00Z')],
  ])('makes both sides agree that it ends %s', async (_, at) => {
    const federation = findFederation(state, 'acme-prod');
    const { servicePrincipal, instance } = federation;
    const before = instance?.externalIdp?.certificates[0] ?? '';
    await expireCertificate(federation, at);

    const [imported, ...others] = instance?.externalIdp?.certificates ?? [];
    expect(others).toEqual([]);
    const certificate = new X509Certificate(Buffer.from(imported, 'base64'));
    expect(new Date(certificate.validTo)).toEqual(at);
    expect(servicePrincipal?.preferredTokenSigningKeyThumbprint).toBe(
      certificate.fingerprint.replaceAll(':', ''),
    );
    const verify = servicePrincipal?.keyCredentials.find(
      ({ usage }) => usage === 'Verify',
    );
    expect(verify).toMatchObject({
      key: imported,
      endDateTime: at.toISOString(),
    });
    // The same key, so that what was signed before is still verified.
    const old = new X509Certificate(Buffer.from(before, 'base64'));
    expect(certificate.publicKey.equals(old.publicKey)).toBe(true);
    const { signingKeys } = servicePrincipal!.simulated;
    expect(Object.keys(signingKeys)).toEqual([verify?.customKeyIdentifier]);
  });

  it('says that there is nothing to end', async () => {
    await expect(
      expireCertificate(findFederation(state, 'acme-labs'), end),
    ).rejects.toThrow('Create one first.');
  });
});
