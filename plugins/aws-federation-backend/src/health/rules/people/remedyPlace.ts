import {
  ProvisioningCause,
  RemedyPages,
  Report,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Where a person mends what AWS or Entra has against somebody. Endpoint and token, and who
 * may use them, are settings of AWS, and assignments have a page of their own; all else is seen beside the provisioning logs.
 */
export function remedyPlace(
  cause: ProvisioningCause,
  { awsSettings, entraProvisioning, entraUsersAndGroups }: RemedyPages,
): Pick<Report, 'remedyTemplate' | 'remedyPage'> {
  if (cause === 'assignmentNotTaken') {
    return {
      remedyPage: { title: 'Users and groups', url: entraUsersAndGroups },
    };
  }
  return cause === 'credentials' || cause === 'notPermitted'
    ? {
        remedyTemplate: 'complete-aws-federation',
        remedyPage: {
          title: 'Settings of IAM Identity Center',
          url: awsSettings,
        },
      }
    : {
        remedyPage: {
          title: 'Provisioning in Entra',
          url: entraProvisioning,
        },
      };
}
