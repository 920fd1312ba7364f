import { readSigningCertificates } from '../steps/readSigningCertificates';
import { ApplicationFacts } from './Snapshot';
import { SnapshotContext } from './SnapshotContext';

/** The enterprise application with its SAML settings and signing certificates. */
export async function collectApplication({
  entra,
  specification,
}: SnapshotContext): Promise<ApplicationFacts> {
  if (!specification) {
    return { candidates: [], signingCertificates: [] };
  }
  const { displayName } = specification.application;
  const applications = await entra.applications.list(displayName);
  const candidates = applications.flatMap(({ id, appId }) =>
    id && appId ? [{ id, appId, displayName }] : [],
  );
  const [application] = applications;
  if (candidates.length !== 1 || !application?.appId) {
    return { candidates, signingCertificates: [] };
  }

  const found = await entra.servicePrincipals.findByAppId(application.appId);
  const servicePrincipal = found?.id
    ? await entra.servicePrincipals.get(found.id)
    : undefined;
  return {
    candidates,
    application,
    servicePrincipal,
    signingCertificates: servicePrincipal
      ? readSigningCertificates(servicePrincipal)
      : [],
  };
}
