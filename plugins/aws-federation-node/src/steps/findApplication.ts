import type {
  Application,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types';
import {
  describeForeign,
  findForeign,
  ForeignApplication,
} from './foreignApplication';
import { listHolders } from './listServing';
import { StepContext } from './Step';

/** The enterprise application of a federation, with the ids that its calls need. */
export interface FoundApplication {
  application: Application & { id: string; appId: string };
  /** With `keyCredentials`. */
  servicePrincipal: ServicePrincipal & { id: string };
}

/**
 * What a look for the application brings: the one, none yet, one without its service
 * principal, one of that name that serves another organization, or a reason why a person
 * must decide.
 */
export type ApplicationSearch =
  | ({ kind: 'found' } & FoundApplication)
  | { kind: 'missing'; message: string }
  | {
      kind: 'incomplete';
      message: string;
      application: FoundApplication['application'];
    }
  | { kind: 'foreign'; message: string; foreign: ForeignApplication }
  | { kind: 'ambiguous'; message: string; candidates: Application[] };

type Context = Pick<
  StepContext,
  | 'entra'
  | 'identityCenter'
  | 'organization'
  | 'specification'
  | 'tenant'
  | 'recorded'
>;

/**
 * The applications that may be the specified one: by the id that was specified or seen
 * before, for a name can change; by AWS's identifier, which is unique in a tenant; and, of
 * those made from AWS's template, by the specified name.
 * https://learn.microsoft.com/graph/api/resources/application
 */
export async function listCandidates({
  entra,
  specification,
  recorded,
}: Pick<Context, 'entra' | 'specification' | 'recorded'>): Promise<
  Application[]
> {
  const { displayName, appId } = specification.application;
  if (appId) return entra.applications.list({ displayName, appId });

  const seen = recorded.applicationId?.value;
  const known = seen
    ? await entra.applications.list({ displayName, appId: seen })
    : [];
  if (known.length > 0) return known;

  const named = await entra.applications.list({ displayName });
  const entityId = specification.saml?.entityId;
  const [only] = named;
  if (
    !entityId ||
    (named.length === 1 && mayServe(only.identifierUris, entityId))
  ) {
    return named;
  }
  const serving = await listHolders({ entra }, entityId);
  return serving.length > 0 ? serving : named;
}

/** Finds the one application of a federation. */
export async function findApplication(
  context: Context,
): Promise<ApplicationSearch> {
  const { entra, specification, tenant } = context;
  const { displayName, appId: meantId } = specification.application;
  const candidates = await listCandidates(context);
  if (candidates.length > 1) return ambiguous(candidates, tenant);
  const [application] = candidates;
  if (!application?.id || !application.appId) {
    return {
      kind: 'missing',
      message: meantId
        ? `Tenant ${tenant.name} has no enterprise application with the application id ${meantId}. Name another one under "Application to adopt" in the template "Federate an AWS organization".`
        : `Tenant ${tenant.name} has no enterprise application "${displayName}" yet. Run the template "Federate an AWS organization".`,
    };
  }
  const foreign = await findForeign(context, application);
  if (foreign) {
    return {
      kind: 'foreign',
      message: describeForeign(context, foreign),
      foreign,
    };
  }
  const { id, appId } = application;
  const found = { ...application, id, appId };
  const servicePrincipal = await entra.servicePrincipals.findByAppId(appId);
  if (!servicePrincipal?.id) {
    return {
      kind: 'incomplete',
      application: found,
      message: `The application "${
        application.displayName ?? displayName
      }" (application id ${appId}) has no service principal in tenant ${
        tenant.name
      }. If it was created just now, wait a minute; if it was deleted, or the app registration was restored without it, restore it with Microsoft Graph or PowerShell, or delete the app registration too. Then run this again.`,
    };
  }
  return {
    kind: 'found',
    application: found,
    servicePrincipal: { ...servicePrincipal, id: servicePrincipal.id },
  };
}

/** Several may be the one, and a person must decide. */
export function ambiguous(
  candidates: Application[],
  tenant: Context['tenant'],
): Extract<ApplicationSearch, { kind: 'ambiguous' }> {
  return {
    kind: 'ambiguous',
    candidates,
    message: `Tenant ${tenant.name} has ${
      candidates.length
    } enterprise applications each of which may be the one that is meant: ${candidates
      .map(each => `"${each.displayName}" (${each.appId})`)
      .join(
        ', ',
      )}. Name the one that serves this organization under "Application to adopt" in the template "Federate an AWS organization".`,
  };
}

/** A fresh one has no identifier yet. */
function mayServe(
  identifiers: string[] | null | undefined,
  entityId: string,
): boolean {
  return !identifiers?.length || identifiers.includes(entityId);
}
