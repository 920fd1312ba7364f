import {
  awsConsoleLinks,
  entraApplicationsLink,
  entraLinks,
  OrganizationConfig,
  RemedyPages,
  Snapshot,
  TenantConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** The pages of both consoles on which something is mended, as far as ids are known. */
export function remedyPages(options: {
  organization: OrganizationConfig;
  tenant: TenantConfig;
  snapshot: Snapshot;
}): RemedyPages {
  const { organization, tenant, snapshot } = options;
  const aws = awsConsoleLinks(organization);
  const { application, servicePrincipal } =
    snapshot.parts.application.facts ?? {};
  const entra =
    application && servicePrincipal
      ? entraLinks({
          tenant,
          servicePrincipalId: servicePrincipal.id,
          appId: application.appId,
        })
      : undefined;
  return {
    entraApplications: entraApplicationsLink(tenant),
    entraApplication: entra?.properties,
    entraProvisioning: entra?.provisioning,
    entraSingleSignOn: entra?.singleSignOn,
    entraUsersAndGroups: entra?.usersAndGroups,
    awsIdentityCenter: aws.identityCenter,
    awsSettings: aws.settings,
    awsPermissionSets: aws.permissionSets,
    awsUsers: aws.users,
    awsKeys: aws.keys,
    awsQuotas: aws.quotas,
    awsAccounts: aws.accounts,
  };
}
