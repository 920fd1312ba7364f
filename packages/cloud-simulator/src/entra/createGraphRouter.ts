import { json, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../SimulatorContext';
import { answerGraphError, identifyRequest } from './graph/answerGraphError';
import { applicationsRouter } from './graph/applicationsRouter';
import { applicationTemplatesRouter } from './graph/applicationTemplatesRouter';
import { appRoleAssignmentsRouter } from './graph/appRoleAssignmentsRouter';
import { authenticateGraph } from './graph/authenticateGraph';
import { GraphError } from './graph/GraphError';
import { deletedItemsRouter } from './graph/deletedItemsRouter';
import { extensionPropertiesRouter } from './graph/extensionPropertiesRouter';
import { groupsRouter } from './graph/groupsRouter';
import { openApiValidation } from './graph/openApiValidation';
import { ownersRouter } from './graph/ownersRouter';
import { provisioningLogsRouter } from './graph/provisioningLogsRouter';
import { servicePrincipalsRouter } from './graph/servicePrincipalsRouter';
import { signingCertificatesRouter } from './graph/signingCertificatesRouter';
import { stsPoliciesRouter } from './graph/stsPoliciesRouter';
import { stsPolicyAssignmentsRouter } from './graph/stsPolicyAssignmentsRouter';
import { jobsRouter } from './graph/synchronization/jobsRouter';
import { newApplicationsRouter } from './graph/synchronization/newApplicationsRouter';
import { onDemandRouter } from './graph/synchronization/onDemandRouter';
import { schemaRouter } from './graph/synchronization/schemaRouter';
import { secretsRouter } from './graph/synchronization/secretsRouter';
import { templatesRouter } from './graph/synchronization/templatesRouter';
import { validateCredentialsRouter } from './graph/synchronization/validateCredentialsRouter';
import { usersRouter } from './graph/usersRouter';

const areas = [
  applicationTemplatesRouter,
  applicationsRouter,
  extensionPropertiesRouter,
  servicePrincipalsRouter,
  signingCertificatesRouter,
  appRoleAssignmentsRouter,
  ownersRouter,
  stsPoliciesRouter,
  stsPolicyAssignmentsRouter,
  newApplicationsRouter,
  templatesRouter,
  secretsRouter,
  validateCredentialsRouter,
  jobsRouter,
  schemaRouter,
  onDemandRouter,
  usersRouter,
  groupsRouter,
  deletedItemsRouter,
  provisioningLogsRouter,
];

/**
 * Microsoft Graph v1.0, one router per area. When the environment variable
 * `GRAPH_OPENAPI` names a file, every request is checked against it.
 */
export function createGraphRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.use(identifyRequest);
  router.use(authenticateGraph(context));
  router.use(json({ limit: '10mb' }));
  const description = process.env.GRAPH_OPENAPI;
  if (description) router.use(openApiValidation(description));
  for (const area of areas) router.use('/v1.0', area(context));
  router.use(request => {
    throw new GraphError(
      400,
      'BadRequest',
      `Resource not found for the segment '${
        request.path.split('/').pop() ?? ''
      }'.`,
    );
  });
  router.use(answerGraphError(context));
  return router;
}
