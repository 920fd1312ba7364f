import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { EntraTenantState } from '../../state/EntraTenantState';
import { requireFreeName } from './changeUser';
import { restoreApplication, restoreServicePrincipal } from './deletedObjects';
import { forgetPrincipal } from './forgetPrincipal';
import { GraphError } from './GraphError';
import { graphCall } from './GraphCall';
import { applicationView, servicePrincipalView } from './graphViews';
import { answerCollection, odataContext } from './odata/answerCollection';
import { permissions, requirePermission } from './permissions';
import { userView } from './usersRouter';

/** One object in the recycle bin, and what can be done with it. */
interface DeletedItem {
  id: string;
  type: 'application' | 'servicePrincipal' | 'user';
  view: Record<string, unknown>;
  restore: () => void;
  remove: () => void;
}

/**
 * `/directory/deletedItems`: applications, service principals and users.
 * https://learn.microsoft.com/graph/api/directory-deleteditems-restore
 */
export function deletedItemsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get(
    '/directory/deletedItems/microsoft.graph.:type',
    (request, response) => {
      const call = graphCall(response);
      const { type } = request.params;
      requirePermission(
        call,
        type === 'user' ? permissions.readUsers : permissions.readApplications,
      );
      answerCollection({
        context,
        request,
        response,
        type: 'directoryObjects',
        items: itemsOf(call.tenant)
          .filter(item => item.type === type)
          .map(({ view }) => view),
      });
    },
  );
  router.post('/directory/deletedItems/:id/restore', (request, response) => {
    const call = graphCall(response);
    const item = findItem(call.tenant, request.params.id);
    requirePermission(call, writersOf(item));
    item.restore();
    context.store.changed();
    response.json({
      '@odata.context': odataContext(context, 'directoryObjects/$entity'),
      '@odata.type': `#microsoft.graph.${item.type}`,
      ...item.view,
      deletedDateTime: null,
    });
  });
  router.delete('/directory/deletedItems/:id', (request, response) => {
    const call = graphCall(response);
    const item = findItem(call.tenant, request.params.id);
    requirePermission(call, writersOf(item));
    item.remove();
    context.store.changed();
    response.status(204).end();
  });
  return router;
}

function writersOf({ type }: DeletedItem): string[] {
  return type === 'user'
    ? permissions.writeUsers
    : permissions.writeApplications;
}

function findItem(tenant: EntraTenantState, id: string): DeletedItem {
  const item = itemsOf(tenant).find(each => each.id === id);
  if (!item) throw GraphError.notFound(id);
  return item;
}

function itemsOf(tenant: EntraTenantState): DeletedItem[] {
  const { deletedApplications = [], deletedServicePrincipals = [] } = tenant;
  return [
    ...deletedApplications.map(
      (application): DeletedItem => ({
        id: application.id,
        type: 'application',
        view: applicationView(application),
        restore: () => restoreApplication(tenant, application),
        remove() {
          tenant.deletedApplications = deletedApplications.filter(
            other => other !== application,
          );
          tenant.deletedServicePrincipals = deletedServicePrincipals.filter(
            ({ appId }) => appId !== application.appId,
          );
        },
      }),
    ),
    ...deletedServicePrincipals.map(
      (servicePrincipal): DeletedItem => ({
        id: servicePrincipal.id,
        type: 'servicePrincipal',
        view: servicePrincipalView({ tenant, servicePrincipal }),
        restore: () => restoreServicePrincipal(tenant, servicePrincipal),
        remove() {
          tenant.deletedServicePrincipals = deletedServicePrincipals.filter(
            other => other !== servicePrincipal,
          );
        },
      }),
    ),
    ...tenant.users
      .filter(user => user.deletedDateTime)
      .map(
        (user): DeletedItem => ({
          id: user.id,
          type: 'user',
          view: userView(user),
          restore() {
            requireFreeName(tenant, user, user.userPrincipalName);
            user.deletedDateTime = undefined;
          },
          remove() {
            tenant.users = tenant.users.filter(other => other !== user);
            forgetPrincipal(tenant, user.id);
          },
        }),
      ),
  ];
}
