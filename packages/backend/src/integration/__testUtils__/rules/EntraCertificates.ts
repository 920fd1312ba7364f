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
    await this.#keep(await this.activateOldest());
  }

  /** @returns the thumbprint of the certificate that came first */
  async activateOldest(): Promise<string> {
    const { keyCredentials } = await this.admin.application();
    const [oldest] = [...keyCredentials].sort((a, b) =>
      a.startDateTime.localeCompare(b.startDateTime),
    );
    const thumbprint = thumbprintOf(oldest);
    await this.admin.changeApplication({
      preferredTokenSigningKeyThumbprint: thumbprint,
    });
    return thumbprint;
  }

  /** Somebody sends back what Graph tells of the active one, without its `Sign` key. */
  async loseKey(): Promise<void> {
    const { keyCredentials, preferredTokenSigningKeyThumbprint: active } =
      await this.admin.application();
    await this.admin.changeApplication({
      keyCredentials: keyCredentials.filter(
        key => key.usage !== 'Sign' || thumbprintOf(key) !== active,
      ),
    });
  }

  /** Activates token encryption with the certificate that is there. */
  async encryptAssertions(): Promise<void> {
    const keyCredentials = await this.#withKeys();
    const key = encryptionKey(keyCredentials);
    await this.admin.changeApplication({
      keyCredentials: [...keyCredentials, key],
      tokenEncryptionKeyId: key.keyId,
    });
  }

  /** The same on the app registration, as its manifest does it. */
  async encryptByRegistration(): Promise<void> {
    const key = encryptionKey(await this.#withKeys());
    await this.admin.changeRegistration({
      keyCredentials: [key],
      tokenEncryptionKeyId: key.keyId,
    });
  }

  /** Graph tells the certificates themselves only where they are asked for. */
  async #withKeys(): Promise<KeyCredentialView[]> {
    const { id } = await this.admin.application();
    const { keyCredentials } = await this.admin.graph<ServicePrincipalView>(
      'GET',
      `/servicePrincipals/${id}?$select=keyCredentials`,
    );
    return keyCredentials;
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

function encryptionKey(keyCredentials: KeyCredentialView[]): KeyCredentialView {
  const verify = keyCredentials.find(({ usage }) => usage === 'Verify')!;
  return { ...verify, keyId: randomUUID(), usage: 'Encrypt' };
}

/** `customKeyIdentifier` is the base64 of the SHA-1 of the certificate. */
function thumbprintOf({ customKeyIdentifier }: KeyCredentialView): string {
  return Buffer.from(customKeyIdentifier, 'base64')
    .toString('hex')
    .toUpperCase();
}
