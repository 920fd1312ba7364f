/** A certificate of a service principal, as Graph answers it. */
export interface KeyCredentialView {
  keyId: string;
  usage: string;
  startDateTime: string;
  customKeyIdentifier: string;
}

/** What a test reads of a service principal; Graph answers more. */
export interface ServicePrincipalView {
  id: string;
  appId: string;
  displayName: string;
  loginUrl: string | null;
  appRoles: Array<{ id: string; displayName: string }>;
  keyCredentials: KeyCredentialView[];
  passwordCredentials: Array<{ keyId: string }>;
  preferredTokenSigningKeyThumbprint: string | null;
}
