import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { EntraTenantState, EntraUser } from '../../state/EntraTenantState';
import { changeUser, createUser } from './changeUser';
import { deleteUser } from './deletedUsers';
import { graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { answerCollection, odataContext } from './odata/answerCollection';
import { selectProperties } from './odata/selectProperties';
import { permissions, requirePermission } from './permissions';

/** What Graph answers of a user without `$select`; everything else is asked for. */
export const defaultUserProperties = [
  'id',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'surname',
  'userPrincipalName',
];

/** A user as Graph answers it, never with the password. */
export function userView(user: EntraUser): Record<string, unknown> {
  const { password: _password, ...shown } = user;
  return { deletedDateTime: null, creationType: null, ...shown };
}

/** `/users`; who is deleted lies in the recycle bin. */
export function usersRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get('/users', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readUsers);
    answerCollection({
      context,
      request,
      response,
      type: 'users',
      items: call.tenant.users
        .filter(user => !user.deletedDateTime)
        .map(userView),
      defaults: defaultUserProperties,
    });
  });
  router.get('/users/:id', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.readUsers);
    response.json({
      '@odata.context': odataContext(context, 'users/$entity'),
      ...selectProperties(
        userView(findUser(call.tenant, request.params.id)),
        request.query.$select as string | undefined,
        defaultUserProperties,
      ),
    });
  });
  router.post('/users', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.writeUsers);
    const user = createUser(call.tenant, request.body ?? {});
    call.tenant.users.push(user);
    context.store.changed();
    response.status(201).json({
      '@odata.context': odataContext(context, 'users/$entity'),
      ...selectProperties(userView(user), undefined, defaultUserProperties),
    });
  });
  router.patch('/users/:id', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.writeUsers);
    const user = findUser(call.tenant, request.params.id);
    changeUser(call.tenant, user, request.body ?? {});
    context.store.changed();
    response.status(204).end();
  });
  router.delete('/users/:id', (request, response) => {
    const call = graphCall(response);
    requirePermission(call, permissions.writeUsers);
    const user = findUser(call.tenant, request.params.id);
    deleteUser(user, context.clock.now());
    context.store.changed();
    response.status(204).end();
  });
  return router;
}

function findUser(tenant: EntraTenantState, idOrName: string): EntraUser {
  const wanted = idOrName.toLowerCase();
  const user = tenant.users.find(
    ({ id, userPrincipalName, deletedDateTime }) =>
      !deletedDateTime &&
      (id === wanted || userPrincipalName.toLowerCase() === wanted),
  );
  if (!user) throw GraphError.notFound(idOrName);
  return user;
}
