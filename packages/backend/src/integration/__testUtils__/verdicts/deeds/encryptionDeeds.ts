import { randomUUID } from 'node:crypto';
import { World } from '../World';
import { Deed } from './Deed';

/** What administrators do to the encryption of assertions. */
export const encryptionDeeds: Record<string, Deed> = {
  'assertions encrypted': async ({ state: { servicePrincipal } }) => {
    const keyId = addKey(servicePrincipal);
    if (servicePrincipal && keyId)
      servicePrincipal.tokenEncryptionKeyId = keyId;
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
  'key for encryption that is not used': async ({ state }) =>
    addKey(state.servicePrincipal),
};

/** Gives an enterprise application a key for encryption; undefined: it has no certificate. */
function addKey(
  servicePrincipal: World['state']['servicePrincipal'],
): string | undefined {
  const verify = servicePrincipal?.keyCredentials.find(
    ({ usage }) => usage === 'Verify',
  );
  if (!servicePrincipal || !verify) return undefined;
  const keyId = 'encrypt';
  servicePrincipal.keyCredentials.push({ ...verify, usage: 'Encrypt', keyId });
  return keyId;
}
