import { randomUUID } from 'node:crypto';
import { Deed } from './Deed';

/** What administrators do to the encryption of assertions. */
export const encryptionDeeds: Record<string, Deed> = {
  'assertions encrypted': async ({ state: { servicePrincipal } }) => {
    const verify = servicePrincipal?.keyCredentials.find(
      ({ usage }) => usage === 'Verify',
    );
    if (!servicePrincipal || !verify) return;
    servicePrincipal.keyCredentials.push({
      ...verify,
      usage: 'Encrypt',
      keyId: 'encrypt',
    });
    servicePrincipal.tokenEncryptionKeyId = 'encrypt';
  },
  'assertions encrypted by the app registration': async world => {
    const { application, servicePrincipal } = world.state;
    const verify = servicePrincipal?.keyCredentials.find(
      ({ usage }) => usage === 'Verify',
    );
    if (!application || !verify) return;
    const keyId = randomUUID();
    await world.graph('PATCH', `/applications/${application.id}`, {
      keyCredentials: [
        {
          keyId,
          usage: 'Encrypt',
          type: 'AsymmetricX509Cert',
          key: verify.key,
        },
      ],
      tokenEncryptionKeyId: keyId,
    });
  },
  'key for encryption that is not used': async ({
    state: { servicePrincipal },
  }) => {
    const verify = servicePrincipal?.keyCredentials.find(
      ({ usage }) => usage === 'Verify',
    );
    if (!servicePrincipal || !verify) return;
    servicePrincipal.keyCredentials.push({
      ...verify,
      usage: 'Encrypt',
      keyId: 'encrypt',
    });
  },
};
