import { isError } from '@backstage/errors';
import { readNameId } from '../steps/readNameId';
import { readSigningCertificates } from '../steps/readSigningCertificates';
import { ApplicationFacts } from './Snapshot';
import { SnapshotContext } from './SnapshotContext';

/** The enterprise application with its SAML settings and signing certificates. */
export async function collectApplication(
  context: SnapshotContext,
): Promise<ApplicationFacts> {
  const { entra, specification } = context;
  if (!specification) {
    return { candidates: [], signingCertificates: [] };
  }
  const meant = specification.application;
  const applications = await entra.applications.list(meant);
  const candidates = applications.flatMap(({ id, appId, displayName }) =>
    id && appId
      ? [{ id, appId, displayName: displayName ?? meant.displayName }]
      : [],
  );
  const [application] = applications;
  if (candidates.length !== 1 || !application?.appId) {
    return { candidates, signingCertificates: [] };
  }

  const servicePrincipal = await entra.servicePrincipals.findByAppId(
    application.appId,
  );
  return {
    candidates,
    application,
    servicePrincipal,
    signingCertificates: servicePrincipal
      ? readSigningCertificates(servicePrincipal)
      : [],
    ...(servicePrincipal?.id
      ? await collectNameId(context, servicePrincipal.id)
      : {}),
  };
}

/** Reading policies takes a permission of its own, without which the rest still counts. */
async function collectNameId(
  { entra }: SnapshotContext,
  servicePrincipalId: string,
): Promise<Pick<ApplicationFacts, 'nameId' | 'nameIdUnknown'>> {
  try {
    const assigned = await entra.claimsMappingPolicies.listAssigned(
      servicePrincipalId,
    );
    return { nameId: readNameId(assigned) };
  } catch (error) {
    return {
      nameIdUnknown: isError(error)
        ? error.message
        : 'The NameID could not be read. Ask for a check again.',
    };
  }
}
