import type {
  KeyCredential,
  SelfSignedCertificate,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types';
import { randomUUID } from 'node:crypto';
import { CloudError } from '../CloudError';
import { readUntil } from '../readUntil';
import { createSigningCertificate } from '../saml/createSigningCertificate';
import { GraphTransport } from './GraphTransport';
import { isNotReplicated } from './isNotReplicated';

const path = '/servicePrincipals/{id}';
const select =
  'id,keyCredentials,passwordCredentials,preferredTokenSigningKeyThumbprint';

/**
 * Makes a certificate on this machine and uploads it beside the ones that are there, for
 * clouds in which Graph does not make any: the key pair
 * as PKCS#12 to sign, its password, and the certificate to verify, all with the thumbprint
 * as `customKeyIdentifier`. The private key lives in memory until Graph has it.
 *
 * @param options.known - keys that were seen before: a list without them is an old copy
 * @throws CloudError; what was sent is not repeated in it
 */
export async function uploadSigningCertificate(options: {
  graph: GraphTransport;
  objectId: string;
  displayName: string;
  startsAt: Date;
  endsAt: Date;
  known: KeyCredential[];
}): Promise<SelfSignedCertificate> {
  const { graph, objectId, displayName } = options;
  const made = await createSigningCertificate({
    subject: displayName,
    startsAt: options.startsAt,
    endsAt: options.endsAt,
  });
  const common = {
    customKeyIdentifier: made.thumbprint.toString('base64'),
    displayName,
    startDateTime: made.startsAt.toISOString(),
    endDateTime: made.endsAt.toISOString(),
  };
  const sign = {
    ...common,
    keyId: randomUUID(),
    type: 'X509CertAndPassword',
    usage: 'Sign',
    key: made.pfx,
  };
  const verify = {
    ...common,
    keyId: randomUUID(),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    key: made.certificate,
  };
  const present = await readWhole(options);
  await graph.send<void>({
    method: 'PATCH',
    path,
    ids: { id: objectId },
    // Both lists are replaced whole: what is left out is deleted.
    body: {
      keyCredentials: [...(present.keyCredentials ?? []), sign, verify],
      passwordCredentials: [
        ...(present.passwordCredentials ?? []),
        { ...common, keyId: sign.keyId, secretText: made.password },
      ],
    },
    permission: 'Application.ReadWrite.OwnedBy or Application.ReadWrite.All',
    alsoRetry: isNotReplicated,
    confidential: true,
  });
  return {
    ...verify,
    keyId: sign.keyId,
    thumbprint: made.thumbprint.toString('hex').toUpperCase(),
  };
}

/**
 * The credentials as they are, from a copy that shows every one that any reading showed:
 * an old copy written back would delete the newest certificate.
 */
async function readWhole(options: {
  graph: GraphTransport;
  objectId: string;
  known: KeyCredential[];
}): Promise<ServicePrincipal> {
  const { graph, objectId } = options;
  const seen = new Set(options.known.map(({ keyId }) => keyId));
  const isWhole = (principal: ServicePrincipal | undefined) => {
    const keys = new Set(
      (principal?.keyCredentials ?? []).map(({ keyId }) => keyId),
    );
    const whole = [...seen].every(keyId => keys.has(keyId));
    keys.forEach(keyId => seen.add(keyId));
    return principal !== undefined && whole;
  };
  let held = false;
  const principal = await readUntil({
    read: () =>
      graph.find<ServicePrincipal>({
        path,
        ids: { id: objectId },
        query: { $select: select },
        permission: 'Application.Read.All',
      }),
    holds: read => {
      held = isWhole(read);
      return held;
    },
    consecutive: 2,
    deadlineMs: graph.timing.replicationMs,
    firstWaitMs: graph.timing.firstWaitMs,
    longestWaitMs: graph.timing.longestWaitMs,
    signal: graph.signal,
  });
  if (!principal || !held) {
    throw new CloudError({
      cloud: 'Microsoft Graph',
      operation: `GET ${path}`,
      what: 'Entra keeps showing different certificates of the enterprise application',
      remedy:
        'Make sure that nobody else changes its certificates, and run the step again in a few minutes.',
    });
  }
  return principal;
}
