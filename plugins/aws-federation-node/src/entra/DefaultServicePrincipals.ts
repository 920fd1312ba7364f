import type {
  SelfSignedCertificate,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types';
import { CloudError } from '../CloudError';
import {
  addSigningCertificate,
  CertificateRequest,
} from './addSigningCertificate';
import { EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';
import { isNotReplicated } from './isNotReplicated';
import { quoteOData } from './quoteOData';
import { readCurrent } from './readCurrent';
import { readsAsWritten } from './readsAsWritten';
import { thumbprintOf } from './thumbprintOf';

const select = [
  'id',
  'appId',
  'displayName',
  'accountEnabled',
  'applicationTemplateId',
  'appRoles',
  'appRoleAssignmentRequired',
  'disabledByMicrosoftStatus',
  'isDisabled',
  'keyCredentials',
  'loginUrl',
  'notificationEmailAddresses',
  'passwordCredentials',
  'preferredSingleSignOnMode',
  'preferredTokenSigningKeyThumbprint',
  'replyUrls',
  'samlSingleSignOnSettings',
  'servicePrincipalNames',
  'tokenEncryptionKeyId',
].join(',');
const read = 'Application.Read.All';
const write = 'Application.ReadWrite.OwnedBy or Application.ReadWrite.All';

type ServicePrincipals = EntraClient['servicePrincipals'];

/** Enterprise applications. */
export class DefaultServicePrincipals implements ServicePrincipals {
  /**
   * @param objectIds - by application id, of those that were seen: the two belong
   *   together for as long as the service principal exists
   */
  constructor(
    private readonly graph: GraphTransport,
    private readonly objectIds: Map<string, string>,
  ) {}

  async findByAppId(appId: string): Promise<ServicePrincipal | undefined> {
    const known = this.objectIds.get(appId);
    const found = known ? await this.get(known) : undefined;
    if (found) return found;
    // A list holds no keys, so that the one found is read once more.
    const objectId = await this.searchId(appId);
    return objectId ? this.get(objectId) : undefined;
  }

  async get(objectId: string): Promise<ServicePrincipal | undefined> {
    const found = await readCurrent(this.graph, {
      read: () => this.readAny(objectId),
      objects: principal => [[pathOf(objectId), principal]],
      operation: 'GET /servicePrincipals/{id}',
    });
    if (found?.appId) this.objectIds.set(found.appId, objectId);
    return found;
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
    this.wrote(objectId, readsAsWritten<ServicePrincipal>(change));
  }

  async delete(objectId: string): Promise<void> {
    await this.graph.remove({
      path: '/servicePrincipals/{id}',
      ids: { id: objectId },
      permission: write,
    });
    this.graph.known?.ended(pathOf(objectId), () =>
      this.readAny(objectId, this.graph.believing),
    );
  }

  async addTokenSigningCertificate(
    objectId: string,
    certificate: CertificateRequest,
  ): Promise<SelfSignedCertificate> {
    const made = await addSigningCertificate({
      graph: this.graph,
      objectId,
      certificate,
      readKeys: async () => {
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
        return principal.keyCredentials ?? [];
      },
    });
    const thumbprint = made.thumbprint?.toUpperCase();
    this.wrote(objectId, {
      [`certificate ${thumbprint}`]: ({ keyCredentials }) =>
        (keyCredentials ?? []).some(key => thumbprintOf(key) === thumbprint),
    });
    return made;
  }

  /** From whichever replica answers. */
  private async readAny(
    objectId: string,
    graph = this.graph,
  ): Promise<ServicePrincipal | undefined> {
    return graph.find<ServicePrincipal>({
      path: '/servicePrincipals/{id}',
      ids: { id: objectId },
      query: { $select: select },
      permission: read,
    });
  }

  private wrote(
    objectId: string,
    holds: Record<string, (found: ServicePrincipal) => boolean>,
  ): void {
    this.graph.known?.wrote(
      pathOf(objectId),
      () => this.readAny(objectId, this.graph.believing),
      holds,
    );
  }

  private async searchId(appId: string): Promise<string | undefined> {
    const [found] = await this.graph.all<ServicePrincipal>({
      path: '/servicePrincipals',
      query: { $filter: `appId eq ${quoteOData(appId)}`, $select: 'id' },
      permission: read,
    });
    return found?.id;
  }
}

function pathOf(objectId: string): string {
  return `/servicePrincipals/${objectId}`;
}
