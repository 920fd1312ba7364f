import type {
  KeyCredential,
  SelfSignedCertificate,
} from '@microsoft/microsoft-graph-types';
import { CloudError } from '../CloudError';
import { GraphTransport } from './GraphTransport';
import { isAnswerLost } from './isAnswerLost';
import { isNotReplicated } from './isNotReplicated';
import { isUnknownAction } from './isUnknownAction';
import { thumbprintOf } from './thumbprintOf';
import { uploadSigningCertificate } from './uploadSigningCertificate';

const path = '/servicePrincipals/{id}/addTokenSigningCertificate';

/** What the new certificate is to be. Times are ISO 8601. */
export interface CertificateRequest {
  displayName: string;
  /** Counts only where Graph makes no certificates; default now. */
  startDateTime?: string;
  endDateTime: string;
}

/**
 * Gives a service principal one more signing certificate, which does not become the
 * active one. Entra makes it; in the clouds in which it cannot, the certificate is made
 * here and uploaded. Which clouds these are, the configuration says, and else Graph's
 * answer.
 *
 * @param options.readKeys - reads the key credentials of the service principal
 * @throws CloudError
 */
export async function addSigningCertificate(options: {
  graph: GraphTransport;
  objectId: string;
  certificate: CertificateRequest;
  readKeys(): Promise<KeyCredential[]>;
}): Promise<SelfSignedCertificate> {
  const { graph, objectId, certificate } = options;
  const known = await options.readKeys();
  const upload = () =>
    uploadSigningCertificate({
      graph,
      objectId,
      displayName: certificate.displayName,
      startsAt: certificate.startDateTime
        ? new Date(certificate.startDateTime)
        : new Date(),
      endsAt: new Date(certificate.endDateTime),
      known,
    });
  if (graph.tenant.cloud !== 'global') {
    return upload();
  }
  try {
    return await graph.send<SelfSignedCertificate>({
      method: 'POST',
      path,
      ids: { id: objectId },
      body: {
        displayName: certificate.displayName,
        endDateTime: certificate.endDateTime,
      },
      permission: 'Application.ReadWrite.OwnedBy or Application.ReadWrite.All',
      alsoRetry: error => !isUnknownAction(error) && isNotReplicated(error),
    });
  } catch (error) {
    if (error instanceof CloudError && isUnknownAction(error.cause)) {
      return upload();
    }
    if (!isAnswerLost(error) || graph.signal?.aborted) {
      throw error;
    }
    return findMade({ ...options, known, error });
  }
}

/** Looks for the certificate of a request whose answer was lost. */
async function findMade(options: {
  graph: GraphTransport;
  certificate: CertificateRequest;
  readKeys(): Promise<KeyCredential[]>;
  known: KeyCredential[];
  error: CloudError;
}): Promise<SelfSignedCertificate> {
  const { graph, certificate, error } = options;
  const before = new Set(
    options.known.map(({ customKeyIdentifier }) => customKeyIdentifier),
  );
  const wanted = Date.parse(certificate.endDateTime);
  const key = await graph
    .readUntil({
      read: async () =>
        (
          await options.readKeys()
        ).find(
          ({ usage, customKeyIdentifier, endDateTime }) =>
            usage === 'Verify' &&
            !before.has(customKeyIdentifier) &&
            // Entra keeps whole seconds.
            Math.abs(Date.parse(endDateTime ?? '') - wanted) < 1000,
        ),
      operation: `POST ${path}`,
      what: '',
      deadlineMs: graph.timing.lostAnswerMs,
    })
    // It was not created after all.
    .catch(() => Promise.reject(error));
  return {
    customKeyIdentifier: key.customKeyIdentifier,
    displayName: key.displayName,
    endDateTime: key.endDateTime,
    key: key.key,
    keyId: key.keyId,
    startDateTime: key.startDateTime,
    thumbprint: thumbprintOf(key),
    type: key.type,
    usage: key.usage,
  };
}
