import type {
  Application,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types';
import { StepContext } from './Step';

/** The enterprise application of a federation, with the ids that its calls need. */
export interface FoundApplication {
  application: Application & { id: string; appId: string };
  /** With `keyCredentials`. */
  servicePrincipal: ServicePrincipal & { id: string };
}

/**
 * What a look for the application brings: the one, none yet, one without its service
 * principal, or a reason why a person must decide.
 */
export type ApplicationSearch =
  | ({ kind: 'found' } & FoundApplication)
  | { kind: 'missing'; message: string }
  | { kind: 'incomplete'; message: string }
  | { kind: 'ambiguous'; message: string };

/**
 * Finds the one application that was made from AWS's template and bears the specified
 * name.
 */
export async function findApplication(
  context: Pick<StepContext, 'entra' | 'specification' | 'tenant'>,
): Promise<ApplicationSearch> {
  const { entra, specification, tenant } = context;
  const { displayName, appId: meantId } = specification.application;
  const candidates = await entra.applications.list(specification.application);
  if (candidates.length > 1) {
    return {
      kind: 'ambiguous',
      message: `Tenant ${tenant.name} has ${
        candidates.length
      } enterprise applications "${displayName}" (application ids ${candidates
        .map(candidate => candidate.appId)
        .join(
          ', ',
        )}). Name the one that serves this organization under "Application to adopt" in the template "Federate an AWS organization".`,
    };
  }
  const [application] = candidates;
  if (!application?.id || !application.appId) {
    return {
      kind: 'missing',
      message: meantId
        ? `Tenant ${tenant.name} has no enterprise application with the application id ${meantId} from AWS's gallery template. Name another one under "Application to adopt" in the template "Federate an AWS organization".`
        : `Tenant ${tenant.name} has no enterprise application "${displayName}" yet. Run the template "Federate an AWS organization".`,
    };
  }
  const { id, appId } = application;
  const servicePrincipal = await entra.servicePrincipals.findByAppId(appId);
  if (!servicePrincipal?.id) {
    return {
      kind: 'incomplete',
      message: `The application "${
        application.displayName ?? displayName
      }" (application id ${appId}) has no service principal in tenant ${
        tenant.name
      }. If it was created just now, wait a minute; if somebody deleted its enterprise application, restore that in the Entra portal, or delete the app registration too. Then run this again.`,
    };
  }
  return {
    kind: 'found',
    application: { ...application, id, appId },
    servicePrincipal: { ...servicePrincipal, id: servicePrincipal.id },
  };
}
