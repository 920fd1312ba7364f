import {
  ProvisioningCause,
  RemedyPages,
  Report,
  UnsentObject,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** Where a person mends what AWS or Entra has against a user or a group. */
export function remedyPlace(
  cause: ProvisioningCause,
  kind: UnsentObject['kind'],
  pages: RemedyPages,
): Pick<Report, 'remedyTemplate' | 'remedyPage'> {
  const provisioning = {
    remedyPage: pages.entraProvisioning,
  };
  const usersAndGroups = {
    remedyPage: pages.entraUsersAndGroups,
  };
  switch (cause) {
    case 'credentials':
    case 'notPermitted':
      return {
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.awsSettings,
      };
    case 'notAssigned':
    case 'assignmentNotTaken':
      return usersAndGroups;
    // What hung on it is given back once it is there again.
    case 'goneInAws':
      return { remedyTemplate: 'complete-aws-federation', ...provisioning };
    case 'quotaReached':
      return kind === 'user'
        ? {
            remedyPage: pages.awsQuotas,
          }
        : usersAndGroups;
    // The rest is seen, and most of it mended, beside the provisioning logs.
    case 'namesEmpty':
    case 'valueTooLong':
    case 'severalMailsOrPhones':
    case 'addressIncomplete':
    case 'charactersRefused':
    case 'attributesRefused':
    case 'duplicateUser':
    case 'duplicateGroup':
    case 'managerMissing':
    case 'matchingAttributeMissing':
    case 'matchingAttributeDoubled':
    case 'answerUnexpected':
    case 'alreadyMatches':
    case 'disabled':
    case 'outOfScope':
    case 'skipped':
    case 'awsTrouble':
    case 'entraTrouble':
    case 'unknown':
      return provisioning;
    default: {
      const unknown: never = cause;
      throw new Error(`Unknown cause: ${unknown}`);
    }
  }
}
