import {
  EntraApplication,
  EntraServicePrincipal,
  EntraTenantState,
  KeyCredential,
} from '../../state/EntraTenantState';
import { servicePrincipalNamesOf } from '../applications/servicePrincipalNamesOf';

/** An application as Graph answers it; keys never come. */
export function applicationView(
  application: EntraApplication,
): Record<string, unknown> {
  const { simulated: _simulated, ...shown } = application;
  const keys = shown.keyCredentials as KeyCredential[] | undefined;
  return {
    ...shown,
    keyCredentials: (keys ?? []).map(credential => ({
      ...credential,
      key: null,
    })),
  };
}

/**
 * A service principal as Graph answers it. Certificates come only when asked for: with
 * `$select=keyCredentials` on one object. Private keys never come.
 */
export function servicePrincipalView(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  withKeys?: boolean;
}): Record<string, unknown> {
  const { tenant, servicePrincipal, withKeys } = options;
  const {
    simulated: _simulated,
    createdDateTime: _createdDateTime,
    ...shown
  } = servicePrincipal;
  const application = tenant.applications.find(
    ({ appId }) => appId === servicePrincipal.appId,
  );
  return {
    ...shown,
    isDisabled: application?.isDisabled ?? null,
    replyUrls: application?.web.redirectUris ?? shown.replyUrls,
    servicePrincipalNames: servicePrincipalNamesOf(
      servicePrincipal.appId,
      application,
    ),
    keyCredentials: servicePrincipal.keyCredentials.map(credential => ({
      ...credential,
      key: withKeys && credential.usage !== 'Sign' ? credential.key : null,
    })),
  };
}
