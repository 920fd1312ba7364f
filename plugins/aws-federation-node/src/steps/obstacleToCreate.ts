import type { Application } from '@microsoft/microsoft-graph-types';
import { listServingNow } from './listServing';
import { StepContext } from './Step';

/** AWS Single-Account Access, which brings IAM roles to Entra. */
const singleAccountTemplateId = '8b1025e4-1dd2-430b-a150-2ef79cd700f5';

/**
 * Why no enterprise application may be created although none of that name exists: a
 * person began with another one. Undefined when nothing stands in the way.
 */
export async function obstacleToCreate({
  entra,
  identityCenter,
  organization,
  specification,
  tenant,
}: StepContext): Promise<string | undefined> {
  const { displayName, appId } = specification.application;
  if (appId) {
    return `The enterprise application to adopt, application id ${appId}, does not exist in tenant ${tenant.name}. Name another one under "Application to adopt" in the template "Federate an AWS organization".`;
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

function ids(applications: Application[]): string {
  return applications.map(({ appId }) => appId).join(', ');
}
