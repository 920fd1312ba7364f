import type {
  KeyCredential,
  SelfSignedCertificate,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types';
import { CloudError } from '../CloudError';
import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';
import { isAnswerLost } from './isAnswerLost';
import { isNotReplicated } from './isNotReplicated';
import { quoteOData } from './quoteOData';
import { thumbprintOf } from './thumbprintOf';

const select = [
  'id',
  'appId',
  'displayName',
  'accountEnabled',
  'applicationTemplateId',
  'appRoles',
  'appRoleAssignmentRequired',
  'keyCredentials',
  'loginUrl',
  'notificationEmailAddresses',
  'preferredSingleSignOnMode',
  'preferredTokenSigningKeyThumbprint',
  'replyUrls',
  'samlSingleSignOnSettings',
  'servicePrincipalNames',
  'tokenEncryptionKeyId',
].join(',');
const read = 'Application.Read.All';
const write = 'Application.ReadWrite.OwnedBy or Application.ReadWrite.All';
const certificatePath = '/servicePrincipals/{id}/addTokenSigningCertificate';

type ServicePrincipals = EntraClient['servicePrincipals'];

/** Enterprise applications. */
export class DefaultServicePrincipals implements ServicePrincipals {
  constructor(private readonly graph: GraphTransport) {}

  async findByAppId(appId: string): Promise<ServicePrincipal | undefined> {
    for await (const found of this.graph.list<ServicePrincipal>({
      path: '/servicePrincipals',
      query: { $filter: `appId eq ${quoteOData(appId)}`, $select: select },
      permission: read,
    })) {
      return found;
    }
    return undefined;
  }

  async get(objectId: string): Promise<ServicePrincipal | undefined> {
    return this.graph.find<ServicePrincipal>({
      path: '/servicePrincipals/{id}',
      ids: { id: objectId },
      query: { $select: select },
      permission: read,
    });
  }

  async update(
    objectId: string,
    change: Partial<ServicePrincipal>,
  ): Promise<void> {
    await this.graph.send<void>({
      method: 'PATCH',
      path: '/servicePrincipals/{id}',
      ids: { id: objectId },
      body: change,
      permission: write,
      alsoRetry: isNotReplicated,
    });
  }

  async addTokenSigningCertificate(
    objectId: string,
    certificate: { displayName: string; endDateTime: string },
  ): Promise<SelfSignedCertificate> {
    const known = new Set(
      (await this.verifyKeys(objectId)).map(key => key.customKeyIdentifier),
    );
    try {
      return await this.graph.send<SelfSignedCertificate>({
        method: 'POST',
        path: certificatePath,
        ids: { id: objectId },
        body: certificate,
        permission: write,
        alsoRetry: isNotReplicated,
      });
    } catch (error) {
      if (!isAnswerLost(error) || this.graph.signal?.aborted) {
        throw error;
      }
      const wanted = Date.parse(certificate.endDateTime);
      const key = await this.graph
        .readUntil({
          read: async () =>
            (
              await this.verifyKeys(objectId)
            ).find(
              candidate =>
                !known.has(candidate.customKeyIdentifier) &&
                // Entra keeps whole seconds.
                Math.abs(Date.parse(candidate.endDateTime ?? '') - wanted) <
                  1000,
            ),
          operation: `POST ${certificatePath}`,
          what: '',
          deadlineMs: this.graph.timing.lostAnswerMs,
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
  }

  private async verifyKeys(objectId: string): Promise<KeyCredential[]> {
    const principal = await this.get(objectId);
    if (!principal) {
      throw new CloudError({
        cloud: 'Microsoft Graph',
        operation: 'GET /servicePrincipals/{id}',
        status: 404,
        what: 'Entra does not find the enterprise application',
        remedy: 'Check that it was not deleted, and run the step again.',
      });
    }
    return (principal.keyCredentials ?? []).filter(
      key => key.usage === 'Verify',
    );
  }
}
