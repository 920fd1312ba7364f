import type { Application } from '@microsoft/microsoft-graph-types';
import { listServingNow } from './listServing';
import { StepContext } from './Step';

/** AWS Single-Account Access, which brings IAM roles to Entra. */
const singleAccountTemplateId = '8b1025e4-1dd2-430b-a150-2ef79cd700f5';

/** https://learn.microsoft.com/entra/identity/enterprise-apps/restore-application */
const restore =
  'Restore it in the Entra admin center (App registrations, Deleted applications) within 30 days of that, and run the template "Complete an AWS federation" with a new access token';

/**
 * Why no enterprise application may be created although none of that name exists: a
 * person began with another one, or somebody has deleted it, and nobody says that a new one
 * is meant. Undefined when nothing stands in the way.
 */
export async function obstacleToCreate(
  context: StepContext,
): Promise<string | undefined> {
  const { entra, identityCenter, organization, specification, tenant } =
    context;
  const { displayName, appId } = specification.application;
  if (appId) {
    return `The enterprise application to adopt, application id ${appId}, does not exist in tenant ${tenant.name}. ${restore} if somebody has deleted it, or name another one under "Application to adopt" in the template "Federate an AWS organization".`;
  }
  const serving = await listServingNow({ entra, identityCenter, organization });
  if (serving.length > 0) {
    return `Tenant ${tenant.name} already has ${
      serving.length === 1
        ? 'an enterprise application that serves'
        : `${serving.length} enterprise applications that serve`
    } ${organization.title}: ${serving
      .map(({ displayName: name, appId: id }) => `"${name}" (${id})`)
      .join(
        ', ',
      )}. Name the one to use under "Application to adopt" in the template "Federate an AWS organization".`;
  }
  const deletedId = deletedApplicationId(context);
  if (deletedId && !context.createsAnew) {
    return `The enterprise application of ${organization.title}, application id ${deletedId}, is gone from tenant ${tenant.name}: somebody has deleted it. ${restore}; or run the template "Federate an AWS organization", which makes a new one, whose metadata AWS has to get in another visit to its console before anybody can sign in.`;
  }
  const others = await entra.applications.listNamesakes(displayName);
  if (others.length === 0) return undefined;
  return others.some(
    ({ applicationTemplateId }) =>
      applicationTemplateId === singleAccountTemplateId,
  )
    ? `The enterprise application "${displayName}" was made from the gallery's "AWS Single-Account Access", which cannot serve IAM Identity Center. Rename it in the Entra portal, for people may get into a single AWS account through it, and run this again.`
    : `Tenant ${
        tenant.name
      } already has an application "${displayName}" that was not made from the gallery's "AWS IAM Identity Center" (application ids ${ids(
        others,
      )}). Rename it, or choose another name in the template "Federate an AWS organization".`;
}

/** Of the one that was seen in this tenant; for a look that found none. */
export function deletedApplicationId({
  recorded: { applicationId, tenantId },
  tenant,
}: Pick<StepContext, 'recorded' | 'tenant'>): string | undefined {
  return !tenantId || tenantId.value === tenant.tenantId
    ? applicationId?.value
    : undefined;
}

function ids(applications: Application[]): string {
  return applications.map(({ appId }) => appId).join(', ');
}
