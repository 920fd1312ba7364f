import { randomUUID } from 'node:crypto';
import {
  EntraApplication,
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';
import { awsTemplate } from './awsTemplate';

const wildcardReplyUrl = 'https://*.signin.aws.amazon.com/platform/saml/acs/*';
const homePageUrl = `${wildcardReplyUrl}?metadata=awssinglesignon|ISV9.1|primary|z`;

/**
 * Makes the application and the service principal of AWS's gallery template and puts
 * them in the tenant. They come as in Microsoft's documentation: no identifier, a
 * wildcard reply URL, no certificate, two app roles, assignment required.
 */
export function createApplicationFromTemplate(options: {
  tenant: EntraTenantState;
  displayName: string;
  now: Date;
  /** Client id that becomes the owner. */
  owner?: string;
  /** Of the gallery; default: AWS's entry for Identity Center. */
  templateId?: string;
}): { application: EntraApplication; servicePrincipal: EntraServicePrincipal } {
  const { tenant, displayName, now, owner } = options;
  const { templateId = awsTemplate.id } = options;
  const appId = randomUUID();
  const createdDateTime = now.toISOString();
  const scope = permissionScope(displayName);
  const application: EntraApplication = {
    id: randomUUID(),
    appId,
    applicationTemplateId: templateId,
    createdDateTime,
    deletedDateTime: null,
    disabledByMicrosoftStatus: null,
    isDisabled: null,
    displayName,
    description: null,
    groupMembershipClaims: null,
    requestSignatureVerification: null,
    identifierUris: [],
    isFallbackPublicClient: false,
    signInAudience: 'AzureADMyOrg',
    tags: [],
    tokenEncryptionKeyId: null,
    defaultRedirectUri: null,
    samlMetadataUrl: null,
    optionalClaims: null,
    addIns: [],
    api: {
      acceptMappedClaims: null,
      knownClientApplications: [],
      requestedAccessTokenVersion: null,
      oauth2PermissionScopes: [scope],
      preAuthorizedApplications: [],
    },
    appRoles: appRoles(),
    info: info(),
    keyCredentials: [],
    parentalControlSettings: {
      countriesBlockedForMinors: [],
      legalAgeGroupRule: 'Allow',
    },
    passwordCredentials: [],
    publicClient: { redirectUris: [] },
    requiredResourceAccess: [],
    verifiedPublisher: verifiedPublisher(),
    web: {
      homePageUrl,
      redirectUris: [wildcardReplyUrl],
      redirectUriSettings: [{ uri: wildcardReplyUrl, index: null }],
      logoutUrl: null,
    },
  };
  const servicePrincipal: EntraServicePrincipal = {
    id: randomUUID(),
    deletedDateTime: null,
    disabledByMicrosoftStatus: null,
    accountEnabled: true,
    appId,
    applicationTemplateId: templateId,
    appDisplayName: displayName,
    alternativeNames: [],
    appOwnerOrganizationId: tenant.tenantId,
    displayName,
    createdDateTime,
    appRoleAssignmentRequired: true,
    loginUrl: null,
    logoutUrl: null,
    homepage: homePageUrl,
    notificationEmailAddresses: [],
    preferredSingleSignOnMode: null,
    preferredTokenSigningKeyThumbprint: null,
    replyUrls: [],
    servicePrincipalNames: [appId],
    servicePrincipalType: 'Application',
    tags: ['WindowsAzureActiveDirectoryIntegratedApp'],
    tokenEncryptionKeyId: null,
    samlSingleSignOnSettings: null,
    addIns: [],
    appRoles: appRoles(),
    info: info(),
    keyCredentials: [],
    oauth2PermissionScopes: [scope],
    passwordCredentials: [],
    verifiedPublisher: verifiedPublisher(),
    simulated: {
      signingKeys: {},
      appRoleAssignments: [],
      secrets: {},
      owners: owner ? [owner] : [],
    },
  };
  tenant.applications.push(application);
  tenant.servicePrincipals.push(servicePrincipal);
  return { application, servicePrincipal };
}

function appRoles(): EntraServicePrincipal['appRoles'] {
  const role = (displayName: string, id: string) => ({
    allowedMemberTypes: ['User'],
    displayName,
    id,
    isEnabled: true,
    description: displayName,
    value: null,
    origin: 'Application',
  });
  return [
    role('User', '8774f594-1d59-4279-b9d9-59ef09a23530'),
    role('msiam_access', 'e7f1a7f3-9eda-48e0-9963-bd67bf531afd'),
  ];
}

function permissionScope(displayName: string) {
  return {
    adminConsentDescription: `Allow the application to access ${displayName} on behalf of the signed-in user.`,
    adminConsentDisplayName: `Access ${displayName}`,
    id: randomUUID(),
    isEnabled: true,
    type: 'User',
    userConsentDescription: `Allow the application to access ${displayName} on your behalf.`,
    userConsentDisplayName: `Access ${displayName}`,
    value: 'user_impersonation',
  };
}

function info() {
  return {
    logoUrl: null,
    marketingUrl: null,
    privacyStatementUrl: null,
    supportUrl: null,
    termsOfServiceUrl: null,
  };
}

function verifiedPublisher() {
  return { displayName: null, verifiedPublisherId: null, addedDateTime: null };
}
