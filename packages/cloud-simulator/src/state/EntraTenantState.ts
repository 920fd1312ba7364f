import { ProvisioningServiceState } from './ProvisioningServiceState';
import {
  ProvisioningLogRecord,
  SynchronizationJobState,
} from './SynchronizationJobState';

/**
 * `identifierUris`: an app management policy without exemption for SAML forbids
 * identifiers on hosts that are no domain of the tenant. `groupAssignments`: no licence
 * Microsoft Entra ID P1, which assigning groups needs. `provisioningLogs`: no licence
 * Microsoft Entra ID P1, which reading the provisioning logs needs.
 */
export const tenantRestrictions = [
  'identifierUris',
  'groupAssignments',
  'provisioningLogs',
] as const;
export type TenantRestriction = (typeof tenantRestrictions)[number];

/** One Microsoft Entra tenant. Graph objects are kept as Graph answers them. */
export interface EntraTenantState {
  tenantId: string;
  displayName: string;
  /** Microsoft's cloud that the tenant is in; absent: global. */
  cloud?: 'global' | 'usGov' | 'usGovDoD' | 'china';
  verifiedDomains: string[];
  /** What the tenant does not allow; absent: nothing. */
  restrictions?: TenantRestriction[];
  /**
   * What Entra puts into the NameID when a request asks for the format `emailAddress`;
   * absent: what is configured. Reports say that it is one of these whatever is configured
   * (https://github.com/MicrosoftDocs/azure-docs/issues/10253).
   */
  nameIdOfRequests?: 'userPrincipalName' | 'mail';
  /**
   * What Entra sends of a property with several values, of which its documentation says that
   * one is sent; absent: the first.
   */
  claimsOfSeveralValues?: 'first' | 'all';
  /**
   * Which valid certificate signs when no valid one is preferred, by the beginning of its
   * validity; absent: the oldest. Microsoft says only that one of them does.
   */
  automaticSigningKey?: 'oldest' | 'newest';
  /**
   * Whether a reply URL with wildcards stands for every address that it fits, as Microsoft
   * documents it of redirect URIs, or for itself alone; absent: for itself.
   */
  wildcardReplyUrls?: 'literal' | 'matched';
  /** App registrations that may ask for tokens (client credentials). */
  clients: Array<{
    clientId: string;
    clientSecret: string;
    /** Application permissions, for example `Application.ReadWrite.All`. */
    permissions: string[];
  }>;
  users: EntraUser[];
  groups: EntraGroup[];
  applications: EntraApplication[];
  servicePrincipals: EntraServicePrincipal[];
  provisioningLogs: ProvisioningLogRecord[];
  /** How its provisioning service speaks; absent: in the default forms. */
  provisioningService?: ProvisioningServiceState;
  /** Applications and service principals in the recycle bin; absent: none. */
  deletedApplications?: EntraApplication[];
  deletedServicePrincipals?: EntraServicePrincipal[];
  /** Graph `claimsMappingPolicy`; absent: none. */
  claimsMappingPolicies?: StsPolicy[];
  /** Graph `tokenIssuancePolicy`; absent: none. */
  tokenIssuancePolicies?: StsPolicy[];
}

/** Graph `stsPolicy`: what of tokens it settles depends on its kind. */
export interface StsPolicy {
  id: string;
  displayName: string;
  /** One JSON text. */
  definition: string[];
  isOrganizationDefault: boolean;
}

/** Graph `user`, the properties that the simulator keeps. */
export interface EntraUser {
  id: string;
  userPrincipalName: string;
  displayName: string | null;
  givenName: string | null;
  surname: string | null;
  mail: string | null;
  mailNickname: string | null;
  employeeId: string | null;
  /** Several values are possible; absent: none. */
  otherMails?: string[];
  /** By the extension's full name, `extension_<app id>_<name>`; absent: none. */
  directoryExtensions?: Record<string, string[]>;
  onPremisesSamAccountName?: string | null;
  /** `extensionAttribute1` to `extensionAttribute15`; absent: all empty. */
  onPremisesExtensionAttributes?: Record<string, string | null>;
  department: string | null;
  jobTitle: string | null;
  userType: 'Member' | 'Guest';
  /** How an account from elsewhere came, be its user a member or a guest; absent: it is the tenant's own. */
  creationType?: 'Invitation';
  accountEnabled: boolean;
  /** Set: the user is in the recycle bin (`IsSoftDeleted` in mappings). */
  deletedDateTime?: string;
  /** Password for the simulated sign-in page. */
  password: string;
}

/** Graph `group`; members are ids of users and groups. */
export interface EntraGroup {
  id: string;
  displayName: string;
  securityEnabled: boolean;
  mailEnabled: boolean;
  mailNickname: string;
  description?: string | null;
  /** `DynamicMembership` where a rule decides who is a member; absent: none. */
  groupTypes?: string[];
  membershipRule?: string | null;
  members: string[];
}

/** Graph `application`. */
export interface EntraApplication {
  id: string;
  appId: string;
  applicationTemplateId: string;
  displayName: string;
  identifierUris: string[];
  web: {
    redirectUris: string[];
    redirectUriSettings: Array<{ uri: string; index: number | null }>;
    [key: string]: unknown;
  };
  /** Whether Entra takes only signed requests at sign-in. */
  requestSignatureVerification?: { isSignedRequestRequired: boolean } | null;
  /** Its owner or an administrator has deactivated it; the service principal shows it, too. */
  isDisabled?: boolean | null;
  /** One of `web.redirectUris`. */
  defaultRedirectUri?: string | null;
  createdDateTime: string;
  /** What hangs off it, and is no property. */
  simulated?: {
    tokenIssuancePolicyIds?: string[];
    /** Directory extensions that it defines; absent: none. */
    extensionProperties?: ExtensionProperty[];
  };
  [key: string]: unknown;
}

/** Graph `extensionProperty`, a directory extension. */
export interface ExtensionProperty {
  id: string;
  /** `extension_<app id without hyphens>_<name>` */
  name: string;
  dataType: string;
  isMultiValued: boolean;
  targetObjects: string[];
}

/** Graph `servicePrincipal` with what hangs off it. */
export interface EntraServicePrincipal {
  id: string;
  appId: string;
  applicationTemplateId: string;
  displayName: string;
  preferredSingleSignOnMode: string | null;
  preferredTokenSigningKeyThumbprint: string | null;
  notificationEmailAddresses: string[];
  loginUrl: string | null;
  appRoleAssignmentRequired: boolean;
  keyCredentials: KeyCredential[];
  appRoles: Array<{
    id: string;
    displayName: string;
    isEnabled: boolean;
    allowedMemberTypes: string[];
    value: string | null;
    description: string;
    origin?: string;
  }>;
  createdDateTime: string;
  [key: string]: unknown;
  /** Not part of the Graph object: never answered by `GET /servicePrincipals/{id}`. */
  simulated: {
    /** Private keys (PKCS#8 PEM) and certificates (PEM) by `customKeyIdentifier`. */
    signingKeys: Record<
      string,
      { privateKeyPem: string; certificatePem: string }
    >;
    appRoleAssignments: Array<{
      id: string;
      principalId: string;
      principalType: 'User' | 'Group';
      principalDisplayName: string;
      appRoleId: string;
      createdDateTime: string;
    }>;
    /**
     * Ids of assignments whose record provisioning takes for none, until they are made anew:
     * "The user is not effectively entitled"
     * (https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-no-users-provisioned).
     */
    assignmentsNotTaken?: string[];
    /** Client ids that own the service principal, for `Application.ReadWrite.OwnedBy`. */
    owners?: string[];
    claimsMappingPolicyIds?: string[];
    tokenIssuancePolicyIds?: string[];
    /**
     * Thumbprints in the federation metadata, while it stays behind the certificates;
     * absent: it has all of them.
     */
    publishedThumbprints?: string[];
    /** Claims of the portal's editor, which Graph v1.0 does not show; absent: the default. */
    portalClaims?: PortalClaims;
    /** Secrets of the synchronization: `BaseAddress`, `SecretToken`, `SyncAll`, … */
    secrets: Record<string, string>;
    job?: SynchronizationJobState;
    /** Those beside `job`; absent: there is none. */
    furtherJobs?: SynchronizationJobState[];
  };
}

/** What somebody set under **Attributes & Claims**. A claims mapping policy overrides it. */
export interface PortalClaims {
  nameId?: {
    /** Property of the user, for example `mail` or `extensionAttribute7`. */
    source: string;
    /** URN of the format; absent: `emailAddress`. */
    format?: string;
  };
  /** Further claims: a property of the user, or the same values for everybody. */
  attributes?: Array<{ name: string; source?: string; values?: string[] }>;
}

/** Graph `keyCredential`, dates as ISO 8601. */
export interface KeyCredential {
  customKeyIdentifier: string;
  displayName: string;
  keyId: string;
  type: 'AsymmetricX509Cert' | 'X509CertAndPassword';
  usage: 'Verify' | 'Sign' | 'Encrypt';
  startDateTime: string;
  endDateTime: string;
  /** Base64 DER of the certificate on `Verify` and `Encrypt`. */
  key: string | null;
}
