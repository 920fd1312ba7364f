import { randomUUID } from 'node:crypto';
import type { EntraAdministrator } from './EntraAdministrator';
import {
  KeyCredentialView,
  ServicePrincipalView,
} from './ServicePrincipalView';

/** The certificates of the application. */
export class EntraCertificates {
  constructor(private readonly admin: EntraAdministrator) {}

  /** @returns its thumbprint; it is not the active one */
  async add(): Promise<string> {
    const { id } = await this.admin.application();
    const { thumbprint } = await this.admin.graph<{ thumbprint: string }>(
      'POST',
      `/servicePrincipals/${id}/addTokenSigningCertificate`,
      { displayName: 'CN=By hand' },
    );
    return thumbprint;
  }

  /** Deletes all certificates but the active one. */
  async keepActive(): Promise<void> {
    const { preferredTokenSigningKeyThumbprint } =
      await this.admin.application();
    await this.#keep(preferredTokenSigningKeyThumbprint!);
  }

  /** Makes the certificate that came first the active one, and deletes the others. */
  async keepOldest(): Promise<void> {
    const { keyCredentials } = await this.admin.application();
    const [oldest] = [...keyCredentials].sort((a, b) =>
      a.startDateTime.localeCompare(b.startDateTime),
    );
    const thumbprint = thumbprintOf(oldest);
    await this.admin.changeApplication({
      preferredTokenSigningKeyThumbprint: thumbprint,
    });
    await this.#keep(thumbprint);
  }

  /** Activates token encryption with the certificate that is there. */
  async encryptAssertions(): Promise<void> {
    const { id } = await this.admin.application();
    // Graph tells the certificate itself only where it is asked for.
    const { keyCredentials } = await this.admin.graph<ServicePrincipalView>(
      'GET',
      `/servicePrincipals/${id}?$select=keyCredentials`,
    );
    const verify = keyCredentials.find(({ usage }) => usage === 'Verify')!;
    const keyId = randomUUID();
    await this.admin.changeApplication({
      keyCredentials: [
        ...keyCredentials,
        { ...verify, keyId, usage: 'Encrypt', displayName: 'Encryption' },
      ],
      tokenEncryptionKeyId: keyId,
    });
  }

  async #keep(thumbprint: string) {
    const { keyCredentials, passwordCredentials } =
      await this.admin.application();
    const kept = keyCredentials.filter(key => thumbprintOf(key) === thumbprint);
    await this.admin.changeApplication({
      keyCredentials: kept,
      passwordCredentials: passwordCredentials.filter(({ keyId }) =>
        kept.some(key => key.keyId === keyId),
      ),
    });
  }
}

/** `customKeyIdentifier` is the base64 of the SHA-1 of the certificate. */
function thumbprintOf({ customKeyIdentifier }: KeyCredentialView): string {
  return Buffer.from(customKeyIdentifier, 'base64')
    .toString('hex')
    .toUpperCase();
}
