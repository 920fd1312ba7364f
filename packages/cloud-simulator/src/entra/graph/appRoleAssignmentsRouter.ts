import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';
import { findServicePrincipal, showServicePrincipal } from './findInDirectory';
import { graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { answerCollection, odataContext } from './odata/answerCollection';
import { permissions, requirePermission } from './permissions';

const defaultAccess = '00000000-0000-0000-0000-000000000000';

/** `appRoleAssignedTo` of a service principal. */
export function appRoleAssignmentsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.get(
    '/servicePrincipals/:id/appRoleAssignedTo',
    (request, response) => {
      const call = graphCall(response);
      requirePermission(call, permissions.readApplications);
      const { id } = request.params;
      const servicePrincipal = showServicePrincipal(call, id);
      answerCollection({
        context,
        request,
        response,
        type: `servicePrincipals('${id}')/appRoleAssignedTo`,
        items: servicePrincipal.simulated.appRoleAssignments.map(assignment =>
          assignmentView(servicePrincipal, assignment),
        ),
      });
    },
  );
  router.post(
    '/servicePrincipals/:id/appRoleAssignedTo',
    (request, response) => {
      const call = graphCall(response);
      requirePermission(call, permissions.writeAssignments);
      requirePermission(call, permissions.readApplications);
      const { id } = request.params;
      const servicePrincipal = findServicePrincipal(call, id);
      const { principalId, resourceId, appRoleId } = request.body ?? {};
      if (resourceId !== id) {
        throw GraphError.badRequest('Not a valid reference update.');
      }
      checkRole(servicePrincipal, appRoleId);
      const principal = findPrincipal(call.tenant, principalId);
      const { appRoleAssignments } = servicePrincipal.simulated;
      if (
        appRoleAssignments.some(
          known =>
            known.principalId === principalId && known.appRoleId === appRoleId,
        )
      ) {
        throw GraphError.badRequest(
          'Permission being assigned already exists on the object',
        );
      }
      const assignment = {
        id: randomBytes(32).toString('base64url'),
        appRoleId,
        createdDateTime: context.clock.now().toISOString(),
        ...principal,
      };
      appRoleAssignments.push(assignment);
      context.store.changed();
      response.status(201).json({
        '@odata.context': odataContext(
          context,
          `servicePrincipals('${id}')/appRoleAssignedTo/$entity`,
        ),
        ...assignmentView(servicePrincipal, assignment),
      });
    },
  );
  router.delete(
    '/servicePrincipals/:id/appRoleAssignedTo/:assignmentId',
    (request, response) => {
      const call = graphCall(response);
      requirePermission(call, permissions.writeAssignments);
      const { id, assignmentId } = request.params;
      const { simulated } = findServicePrincipal(call, id);
      const remaining = simulated.appRoleAssignments.filter(
        assignment => assignment.id !== assignmentId,
      );
      if (remaining.length === simulated.appRoleAssignments.length) {
        throw GraphError.notFound(assignmentId);
      }
      simulated.appRoleAssignments = remaining;
      context.store.changed();
      response.status(204).end();
    },
  );
  return router;
}

type Assignment =
  EntraServicePrincipal['simulated']['appRoleAssignments'][number];

function assignmentView(
  servicePrincipal: EntraServicePrincipal,
  assignment: Assignment,
): Record<string, unknown> {
  return {
    ...assignment,
    deletedDateTime: null,
    resourceDisplayName: servicePrincipal.displayName,
    resourceId: servicePrincipal.id,
  };
}

function checkRole(servicePrincipal: EntraServicePrincipal, roleId: string) {
  const { appRoles } = servicePrincipal;
  const known =
    appRoles.length === 0
      ? roleId === defaultAccess
      : appRoles.some(({ id, isEnabled }) => id === roleId && isEnabled);
  if (!known) {
    throw GraphError.badRequest(
      'Permission being assigned was not found on application',
    );
  }
}

function findPrincipal(tenant: EntraTenantState, principalId: string) {
  const user = tenant.users.find(
    ({ id, deletedDateTime }) => id === principalId && !deletedDateTime,
  );
  if (user) {
    return {
      principalId,
      principalType: 'User' as const,
      principalDisplayName: user.displayName ?? user.userPrincipalName,
    };
  }
  const group = tenant.groups.find(({ id }) => id === principalId);
  // Right after the creation of a principal Entra answers just this.
  if (!group) throw GraphError.badRequest('Not a valid reference update.');
  if (tenant.restrictions?.includes('groupAssignments')) {
    // Not documented for applications; so Entra answers for other roles of groups.
    throw new GraphError(
      403,
      'Authorization_RequestDenied',
      'Only companies who have purchased AAD Premium may perform this operation.',
    );
  }
  if (!group.securityEnabled) {
    throw GraphError.badRequest(
      'Only security-enabled groups can be assigned to an application.',
    );
  }
  return {
    principalId,
    principalType: 'Group' as const,
    principalDisplayName: group.displayName,
  };
}
