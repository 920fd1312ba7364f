import {
  entraLinks,
  listCandidates,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { FederationSession } from '../FederationSession';

/** Page of the enterprise application in the Entra portal; none before there is one. */
export async function readApplicationLink({
  clouds,
  federation,
  tenant,
}: FederationSession): Promise<{ applicationUrl?: string }> {
  const { specification, recorded } = federation;
  const applications = specification
    ? await listCandidates({ entra: clouds.entra, specification, recorded })
    : [];
  const appId = applications[0]?.appId;
  const servicePrincipal = appId
    ? await clouds.entra.servicePrincipals.findByAppId(appId)
    : undefined;
  return appId && servicePrincipal?.id
    ? {
        applicationUrl: entraLinks({
          tenant,
          servicePrincipalId: servicePrincipal.id,
          appId,
        }).application,
      }
    : {};
}
