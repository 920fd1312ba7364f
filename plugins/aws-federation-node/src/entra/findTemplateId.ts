import type { SynchronizationTemplate } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../CloudError';
import { GraphTransport } from './GraphTransport';
import { SynchronizationPatience } from './SynchronizationPatience';

/**
 * The template by which an application provisions.
 * @throws CloudError: it has none, as an app registration alone
 */
export async function findTemplateId(
  servicePrincipalId: string,
  entra: { graph: GraphTransport; patience: SynchronizationPatience },
): Promise<string> {
  const { graph, patience } = entra;
  const path = '/servicePrincipals/{id}/synchronization/templates';
  const templates = await graph.all<SynchronizationTemplate>(
    await patience.patient({
      method: 'GET',
      path,
      ids: { id: servicePrincipalId },
    }),
  );
  const template =
    templates.find(candidate => candidate.default) ??
    (templates.length === 1 ? templates[0] : undefined);
  if (!template?.id) {
    throw new CloudError({
      cloud: 'Microsoft Graph',
      operation: `GET ${path}`,
      what: 'The application has no template for provisioning',
      remedy:
        'Use an application made from AWS\'s entry in Entra\'s gallery, or one made with "Create your own application": an app registration alone cannot provision.',
    });
  }
  return template.id;
}
