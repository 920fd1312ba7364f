import {
  awsConsoleLinks,
  entraApplicationsLink,
  entraLinks,
  entraRegistrationsLink,
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
    entraApplications: {
      title: 'Enterprise applications',
      url: entraApplicationsLink(tenant),
    },
    entraRegistrations: {
      title: 'App registrations',
      url: entraRegistrationsLink(tenant),
    },
    entraApplication: {
      title: 'Properties of the enterprise application',
      url: entra?.properties,
    },
    entraRegistration: {
      title: 'App registration',
      url: entra?.registration,
    },
    entraProvisioning: {
      title: 'Provisioning in Entra',
      url: entra?.provisioning,
    },
    entraSingleSignOn: { title: 'Single sign-on', url: entra?.singleSignOn },
    entraUsersAndGroups: {
      title: 'Users and groups',
      url: entra?.usersAndGroups,
    },
    awsIdentityCenter: {
      title: 'IAM Identity Center',
      url: aws.identityCenter,
    },
    awsSettings: {
      title: 'Settings of IAM Identity Center',
      url: aws.settings,
    },
    awsPermissionSets: { title: 'Permission sets', url: aws.permissionSets },
    awsUsers: { title: 'Users in AWS', url: aws.users },
    awsKeys: { title: 'AWS KMS', url: aws.keys },
    awsQuotas: { title: 'Service Quotas', url: aws.quotas },
    awsAccounts: { title: 'AWS Organizations', url: aws.accounts },
    awsTrustedServices: {
      title: 'Services in AWS Organizations',
      url: aws.trustedServices,
    },
  };
}
