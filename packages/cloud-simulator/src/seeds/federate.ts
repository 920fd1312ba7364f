import {
  assertionConsumerServiceUrl,
  awsEntityId,
  scimEndpoint,
} from '../addresses';
import { awsSynchronizationTemplateId } from '../entra/applications/awsTemplate';
import { createApplicationFromTemplate } from '../entra/applications/createApplicationFromTemplate';
import { createSynchronizationJob } from '../entra/applications/createSynchronizationJob';
import { addSigningCertificate } from '../entra/certificates/addSigningCertificate';
import { templateSchema } from '../provisioning/templateSchema';
import { createScimToken } from '../scim/createScimToken';
import { AwsOrganizationState } from '../state/AwsOrganizationState';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../state/EntraTenantState';
import { enableInstance } from './enableInstance';
import { seedId } from './seedIds';

/**
 * Connects a tenant and an organization as a person would have done at `at`: all steps
 * of both consoles, with the job started and its first cycle due at once.
 */
export async function federate(options: {
  tenant: EntraTenantState;
  organization: AwsOrganizationState;
  apiOrigin: string;
  pageOrigin: string;
  at: Date;
  certificateEndsAt: Date;
  tokenCreatedAt: Date;
  /** Display names of the groups that get the application. */
  groups: string[];
}): Promise<EntraServicePrincipal> {
  const { tenant, organization, apiOrigin, pageOrigin, at } = options;
  const instance = enableInstance(organization, at);
  const { application, servicePrincipal } = createApplicationFromTemplate({
    tenant,
    displayName: `AWS ${organization.name}`,
    now: at,
    owner: tenant.clients[0].clientId,
  });

  const { verify, thumbprint } = await addSigningCertificate({
    servicePrincipal,
    displayName: 'CN=Microsoft Azure Federated SSO Certificate',
    notBefore: at,
    notAfter: options.certificateEndsAt,
  });
  servicePrincipal.preferredSingleSignOnMode = 'saml';
  servicePrincipal.preferredTokenSigningKeyThumbprint = thumbprint;
  servicePrincipal.notificationEmailAddresses = ['platform@contoso.example'];

  const replyUrl = assertionConsumerServiceUrl(
    pageOrigin,
    instance.samlTenantId,
  );
  application.identifierUris = [
    awsEntityId(organization, instance.identityStoreId),
  ];
  application.web.redirectUris = [replyUrl];
  application.web.redirectUriSettings = [{ uri: replyUrl, index: null }];

  instance.identitySource = 'EXTERNAL_IDP';
  instance.externalIdp = {
    entityId: `https://sts.windows.net/${tenant.tenantId}/`,
    signOnUrl: `${pageOrigin}/${tenant.tenantId}/saml2`,
    certificates: verify.key ? [verify.key] : [],
    uploadedAt: at.toISOString(),
  };
  const { token, record } = createScimToken({
    clock: { now: () => options.tokenCreatedAt },
  });
  const scimTenantId = `f3v${seedId(`scim:${organization.name}`)}`;
  instance.provisioning = {
    scimTenantId,
    enabledAt: at.toISOString(),
    tokens: [record],
  };

  const { simulated } = servicePrincipal;
  simulated.secrets = {
    BaseAddress: scimEndpoint(apiOrigin, organization, scimTenantId),
    SecretToken: token,
    SyncAll: 'false',
  };
  for (const displayName of options.groups) {
    assign({ tenant, servicePrincipal, displayName, at });
  }
  startJob({ tenant, servicePrincipal, at });
  return servicePrincipal;
}

function assign(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  displayName: string;
  at: Date;
}) {
  const { tenant, servicePrincipal, displayName, at } = options;
  const group = tenant.groups.find(each => each.displayName === displayName);
  const role = servicePrincipal.appRoles.find(
    each => each.displayName === 'User',
  );
  if (!group || !role) {
    throw new Error(`The seed cannot assign the group ${displayName}.`);
  }
  servicePrincipal.simulated.appRoleAssignments.push({
    id: seedId(`assignment:${servicePrincipal.displayName}:${displayName}`),
    principalId: group.id,
    principalType: 'Group',
    principalDisplayName: displayName,
    appRoleId: role.id,
    createdDateTime: at.toISOString(),
  });
}

function startJob(options: {
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
  at: Date;
}) {
  const { tenant, servicePrincipal, at } = options;
  const job = createSynchronizationJob({
    tenant,
    servicePrincipal,
    templateId: awsSynchronizationTemplateId,
    templateSchema: templateSchema(),
  });
  for (const mapping of job.schema.synchronizationRules[0].objectMappings) {
    if (mapping.sourceObjectName === 'Group') mapping.enabled = false;
  }
  job.document.schedule.state = 'Active';
  job.document.status.code = 'NotRun';
  job.nextCycleAt = at.toISOString();
}
