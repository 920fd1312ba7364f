import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';

/** The enterprise application is gone, whole or in part, or was never the right one. */
export const applicationMissing = defineRule({
  id: 'application-missing',
  title: 'The enterprise application is missing',
  condition: 'ApplicationReady',
  reads: ['application'],
  reports: {
    ApplicationMissing: { severity: 'critical', effect: 'sign-in-stopped' },
    OnlyRegistrationLeft: { severity: 'critical', effect: 'sign-in-stopped' },
    WrongGalleryApplication: { severity: 'warning', effect: 'not-known' },
    OtherApplicationServes: { severity: 'warning', effect: 'not-known' },
    OtherApplicationOfThatName: { severity: 'warning', effect: 'not-known' },
    OtherTenant: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-tutorial',
    'https://learn.microsoft.com/entra/identity/enterprise-apps/restore-application',
    'https://learn.microsoft.com/graph/api/directory-deleteditems-restore',
    'https://learn.microsoft.com/entra/identity-platform/app-objects-and-service-principals',
  ],
  confirm: { minutes: 2 },
  absenceOf: 'application',
  duringSetUp: false,
  inspect(
    { application: facts },
    { specification, recorded, organization, tenant, pages },
  ) {
    const {
      application,
      candidates,
      foreign,
      namesakes,
      servicePrincipal,
      serving,
    } = facts;
    // Of several, and of one that serves others, another rule tells.
    if (servicePrincipal || candidates.length > 0) return [];
    if (foreign && !serving) return [];
    const { displayName } = specification.application;
    const common = {
      remedyTemplate: 'federate-aws-organization' as const,
      remedyPage: pages.entraApplications,
      source: 'Microsoft Graph, applications',
    };
    const { value: seenIn = tenant.tenantId } = recorded.tenantId ?? {};
    if (seenIn !== tenant.tenantId) {
      return [
        {
          reason: 'OtherTenant',
          title: `Neither sign-in nor provisioning can be checked: the portal looks in the tenant ${tenant.name}, and the enterprise application "${displayName}" was in another one.`,
          detail: `The tenant ${tenant.name} is ${tenant.tenantId}, and the application was in ${seenIn}.`,
          remedy: `Correct tenant of ${organization.name} in awsFederation.organizations, or tenantId in awsFederation.tenants.`,
          source: common.source,
        },
      ];
    }
    if (serving) {
      return [
        {
          ...common,
          reason: 'OtherApplicationServes',
          title: `Neither sign-in nor provisioning can be checked: the specified enterprise application does not exist, and "${serving.displayName}" has AWS's identifier.`,
          detail: `People may sign in, and be sent to AWS, through it; its application id is ${serving.appId}.`,
          remedy:
            'Federate the organization again with this id under "Application to adopt".',
          remedyInputs: { applicationId: serving.appId },
        },
      ];
    }
    if (application) {
      return [
        {
          ...common,
          reason: 'OnlyRegistrationLeft',
          title: `Nobody can sign in: of the enterprise application "${application.displayName}" only the app registration is left.`,
          detail: `Its service principal was deleted, or the app registration was restored without it; the application id is ${application.appId}.`,
          remedy:
            'Restore the service principal within 30 days of its deletion, with Microsoft Graph or PowerShell: the Entra admin center does not list it. Or delete the app registration too. Then federate the organization again.',
          remedyPage: pages.entraRegistrations,
        },
      ];
    }
    if (namesakes.some(({ isSingleAccountAccess }) => isSingleAccountAccess)) {
      return [
        {
          ...common,
          reason: 'WrongGalleryApplication',
          title: `Neither sign-in nor provisioning can be checked: "${displayName}" was made from the gallery's "AWS Single-Account Access", which is not meant for IAM Identity Center.`,
          remedy:
            'Rename it in Entra, for people may get into a single AWS account through it, then federate the organization again: that makes one from "AWS IAM Identity Center".',
        },
      ];
    }
    if (namesakes.length > 0) {
      return [
        {
          ...common,
          reason: 'OtherApplicationOfThatName',
          title: `Neither sign-in nor provisioning can be checked: "${displayName}" in Entra was not made from the gallery's "AWS IAM Identity Center".`,
          detail: `What it is for is not known; its application id is ${namesakes
            .map(({ appId }) => appId)
            .join(', ')}.`,
          remedy:
            'Rename it in Entra, then federate the organization again; people can use the old one until you delete it.',
        },
      ];
    }
    return [
      {
        ...common,
        reason: 'ApplicationMissing',
        title: `Nobody can sign in: the enterprise application "${displayName}" does not exist in Entra.`,
        remedy:
          'Restore it within 30 days in the Entra admin center (App registrations, Deleted applications); with Microsoft Graph, restore both the application and its service principal. Or federate the organization again. If it was deleted to end the federation, run "Remove an AWS federation" to its end, which forgets the specification.',
        remedyPage: pages.entraRegistrations,
      },
    ];
  },
});
