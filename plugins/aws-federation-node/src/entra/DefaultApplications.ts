import type {
  Application,
  ApplicationTemplate,
  ExtensionProperty,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types';
import { CloudError } from '../CloudError';
import { ApplicationSelector, EntraClient } from './EntraClient';
import { GraphTransport } from './GraphTransport';
import { isAnswerLost } from './isAnswerLost';
import { isNotReplicated } from './isNotReplicated';
import { quoteOData } from './quoteOData';
import { readCurrent } from './readCurrent';
import { readsAsWritten } from './readsAsWritten';

/**
 * AWS's entry in Entra's gallery. Its display name has changed over time, its id has not.
 * https://learn.microsoft.com/graph/application-saml-sso-configure-api
 */
const awsTemplateId = '21ed01d2-ec13-4e9e-86c1-cd546719ebc4';

const select =
  'id,appId,displayName,applicationTemplateId,createdDateTime,defaultRedirectUri,disabledByMicrosoftStatus,groupMembershipClaims,identifierUris,isDisabled,requestSignatureVerification,tokenEncryptionKeyId,web';
const read = 'Application.Read.All';
const write = 'Application.ReadWrite.OwnedBy or Application.ReadWrite.All';
const listPath = '/applications';
const madeFromTemplate = `applicationTemplateId eq ${quoteOData(
  awsTemplateId,
)}`;
const instantiatePath = '/applicationTemplates/{id}/instantiate';

type Created = { application: Application; servicePrincipal: ServicePrincipal };

type Applications = EntraClient['applications'];

/** Registrations of the enterprise applications. */
export class DefaultApplications implements Applications {
  constructor(
    private readonly graph: GraphTransport,
    private readonly servicePrincipals: Pick<
      EntraClient['servicePrincipals'],
      'findByAppId' | 'get'
    >,
  ) {}

  async list(meant?: ApplicationSelector): Promise<Application[]> {
    if (!meant) return this.listWhere(madeFromTemplate);
    return this.listWhere(
      meant.appId
        ? `appId eq ${quoteOData(meant.appId)}`
        : namedFilter(meant.displayName),
    );
  }

  async listIdentified(beginning: string): Promise<Application[]> {
    // https://learn.microsoft.com/graph/api/application-list
    return this.listWhere(
      `identifierUris/any(uri:startswith(uri,${quoteOData(beginning)}))`,
    );
  }

  async listNamesakes(displayName: string): Promise<Application[]> {
    const named = await this.listWhere(
      `displayName eq ${quoteOData(displayName)}`,
    );
    return named.filter(
      ({ applicationTemplateId }) => applicationTemplateId !== awsTemplateId,
    );
  }

  async getTemplate(): Promise<ApplicationTemplate | undefined> {
    return this.graph.find<ApplicationTemplate>({
      path: '/applicationTemplates/{id}',
      ids: { id: awsTemplateId },
      permission: read,
    });
  }

  async get(objectId: string): Promise<Application | undefined> {
    return readCurrent(this.graph, {
      read: () => this.readAny(objectId),
      objects: application => [[pathOf(objectId), application]],
      operation: 'GET /applications/{id}',
    });
  }

  async listExtensions(objectId: string): Promise<ExtensionProperty[]> {
    return this.graph.all<ExtensionProperty>({
      path: '/applications/{id}/extensionProperties',
      ids: { id: objectId },
      permission: read,
    });
  }

  async update(objectId: string, change: Partial<Application>): Promise<void> {
    await this.graph.send<void>({
      method: 'PATCH',
      path: '/applications/{id}',
      ids: { id: objectId },
      body: change,
      permission: write,
      // AWS's identifier is allowed only once SAML mode has reached the replica.
      alsoRetry: error =>
        isNotReplicated(error) || error.code === 'HostNameNotOnVerifiedDomain',
    });
    this.graph.known?.wrote(
      pathOf(objectId),
      () => this.readAny(objectId, this.graph.believing),
      readsAsWritten<Application>(change),
    );
  }

  async delete(objectId: string): Promise<void> {
    await this.graph.remove({
      path: '/applications/{id}',
      ids: { id: objectId },
      permission: write,
    });
    this.graph.known?.ended(pathOf(objectId), () =>
      this.readAny(objectId, this.graph.believing),
    );
  }

  async instantiate(displayName: string): Promise<Created> {
    const found = await this.findOnly(displayName);
    const created = found
      ? { application: found }
      : await this.createOnce(displayName);
    return this.readable(created, displayName);
  }

  /** From whichever replica answers. */
  private async readAny(
    objectId: string,
    graph = this.graph,
  ): Promise<Application | undefined> {
    return graph.find<Application>({
      path: '/applications/{id}',
      ids: { id: objectId },
      query: { $select: select },
      permission: read,
    });
  }

  private async listWhere(filter: string): Promise<Application[]> {
    return readCurrent(this.graph, {
      read: () => this.listAny(filter),
      objects: applications => [
        [listPathOf(filter), applications],
        ...applications.map(application => {
          const entry: [string, Application] = [
            pathOf(application.id ?? ''),
            application,
          ];
          return entry;
        }),
      ],
      operation: `GET ${listPath}`,
    });
  }

  /** From whichever replica answers. */
  private async listAny(
    filter: string,
    graph = this.graph,
  ): Promise<Application[]> {
    return graph.all<Application>({
      path: listPath,
      query: { $filter: filter, $select: select },
      permission: read,
    });
  }

  private async findOnly(
    displayName: string,
  ): Promise<Application | undefined> {
    const applications = await this.list({ displayName });
    if (applications.length > 1) {
      throw new CloudError({
        cloud: 'Microsoft Graph',
        operation: 'GET /applications',
        what: `${applications.length} applications made from AWS's template are named ${displayName}`,
        remedy:
          'Rename or delete all but one in Entra, or choose another name.',
      });
    }
    return applications[0];
  }

  private async createOnce(displayName: string): Promise<Partial<Created>> {
    try {
      return await this.graph.send<Created>({
        method: 'POST',
        path: instantiatePath,
        ids: { id: awsTemplateId },
        body: { displayName },
        permission: write,
      });
    } catch (error) {
      const isUnknown =
        isAnswerLost(error) ||
        (error instanceof CloudError && error.status === 404);
      if (!isUnknown || this.graph.signal?.aborted) {
        throw error;
      }
      const application = await this.graph
        .readUntil({
          read: () => this.findOnly(displayName),
          operation: `POST ${instantiatePath}`,
          what: '',
          deadlineMs: this.graph.timing.lostAnswerMs,
        })
        // It was not created after all.
        .catch(() => Promise.reject(error));
      return { application };
    }
  }

  private async readable(
    created: Partial<Created>,
    displayName: string,
  ): Promise<Created> {
    const { id, appId } = created.application ?? {};
    if (!id || !appId) {
      throw new CloudError({
        cloud: 'Microsoft Graph',
        operation: `POST ${instantiatePath}`,
        what: 'Entra answers without the application that it created',
        remedy: 'Run the step again: it adopts the application.',
      });
    }
    const servicePrincipalId = created.servicePrincipal?.id;
    // Entra has answered that they exist.
    this.graph.known?.saw(pathOf(id));
    const filter = namedFilter(displayName);
    this.graph.known?.wrote(
      listPathOf(filter),
      () => this.listAny(filter, this.graph.believing),
      {
        [id]: applications => applications.some(found => found.id === id),
      },
    );
    if (servicePrincipalId) {
      this.graph.known?.saw(`/servicePrincipals/${servicePrincipalId}`);
    }
    const application = await this.graph.readUntil({
      read: () => this.get(id),
      operation: 'GET /applications/{id}',
      what: 'The application that was just created does not show',
    });
    const servicePrincipal = await this.graph.readUntil({
      read: async () => {
        return servicePrincipalId
          ? this.servicePrincipals.get(servicePrincipalId)
          : this.servicePrincipals.findByAppId(appId);
      },
      operation: 'GET /servicePrincipals/{id}',
      what: 'The service principal of the application does not show',
    });
    return { application, servicePrincipal };
  }
}

function pathOf(objectId: string): string {
  return `/applications/${objectId}`;
}

function listPathOf(filter: string): string {
  return `${listPath}?$filter=${filter}`;
}

function namedFilter(displayName: string): string {
  return `${madeFromTemplate} and displayName eq ${quoteOData(displayName)}`;
}
