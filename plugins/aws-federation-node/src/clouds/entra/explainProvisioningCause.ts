import { ProvisioningCause } from './ClassifiedProvisioning';
import { withNewEndpoint } from './withNewEndpoint';

/**
 * Why a user or group is not in AWS as in Entra, and what to do about it, for people.
 * `why` goes on after a colon, without a full stop; `remedy` is a sentence.
 * @public
 */
export function explainProvisioningCause(
  cause: ProvisioningCause,
  kind: 'user' | 'group',
): { why: string; remedy: string } {
  switch (cause) {
    case 'namesEmpty':
      return {
        why:
          kind === 'group'
            ? 'the name of the group is empty'
            : 'given name, surname or display name is empty, and AWS wants all three',
        remedy:
          kind === 'group'
            ? 'Give the group a name in Entra.'
            : 'Fill them in in Entra, or map them with a fallback.',
      };
    case 'valueTooLong':
      return {
        why:
          kind === 'group'
            ? 'its name is longer than AWS takes, which is 1,024 characters'
            : 'an attribute is longer than AWS takes: 128 characters for the user name, 1,024 for most others',
        remedy:
          kind === 'group'
            ? 'Shorten the name in Entra.'
            : 'Shorten it in Entra, or cut it off in its mapping with the function Mid.',
      };
    case 'severalMailsOrPhones':
      return {
        why: 'more than one mail address, phone number or address would be sent, and AWS takes one of each',
        remedy:
          'Keep one mapping for each of them in the Entra portal under Provisioning.',
      };
    case 'addressIncomplete':
      return {
        why: 'the postal address is incomplete, and AWS takes none in part',
        remedy:
          'Complete street, city, state, postal code and country in Entra, or remove their mappings.',
      };
    case 'charactersRefused':
      return {
        why: 'an attribute holds characters that AWS refuses, for example a tab or one of < > ; : %',
        remedy: 'Correct it in Entra, or replace them in the mapping.',
      };
    case 'attributesRefused':
      return {
        why: 'AWS refuses the attributes, and does not tell Entra which',
        remedy:
          kind === 'group'
            ? 'Look for the event of that time and of event source identitystore-scim.amazonaws.com in AWS CloudTrail, which names the attribute.'
            : 'Check the names, mail, phone, address and manager for empty values and odd characters; the event of that time and of event source identitystore-scim.amazonaws.com in AWS CloudTrail names the attribute.',
      };
    case 'duplicateUser':
      return {
        why: 'AWS has another user of that user name, mail address or external id',
        remedy:
          'Correct the attribute in Entra, or note which accounts the user has that was made by hand in AWS, and delete it there. Where two people have swapped their names, each signs in as the other until then: give one of them a name that nobody has, choose Restart provisioning, which has Entra try both again, and set the right one when that cycle has gone through.',
      };
    case 'duplicateGroup':
      return {
        why: 'AWS has another group of that name or external id',
        remedy:
          'Rename one of the two; before you delete the one in AWS, note which accounts it has.',
      };
    case 'managerMissing':
      return {
        why: 'the manager is empty or not in AWS',
        remedy:
          'Remove the mapping of the manager, or have managers sent to AWS too.',
      };
    case 'matchingAttributeMissing':
      return {
        why: 'the attribute by which Entra finds people in AWS is empty',
        remedy: 'Fill it in in Entra.',
      };
    case 'matchingAttributeDoubled':
      return {
        why: 'several have the same value of the attribute by which Entra finds people in AWS',
        remedy: 'Correct it in Entra, or delete the double in AWS.',
      };
    case 'answerUnexpected':
      return {
        why: 'AWS does not take such a request, or Entra does not understand the answer',
        remedy:
          'Compare the tenant URL in the Entra portal under Provisioning with the SCIM endpoint in the IAM Identity Center console; if they are the same, the event of that time and of event source identitystore-scim.amazonaws.com in AWS CloudTrail says more.',
      };
    case 'quotaReached':
      return {
        why: `AWS takes no more ${kind}s`,
        remedy:
          kind === 'group'
            ? 'Delete groups in AWS that nobody needs, or assign fewer: AWS does not raise this quota.'
            : 'Ask AWS under Service Quotas for more users in the identity store, or assign the enterprise application to fewer.',
      };
    case 'goneInAws':
      return {
        why: 'sent before, and gone from AWS since',
        remedy: `Choose "Restart provisioning" in the Entra portal under Provisioning, which sends everybody again. What was assigned to the ${kind} in AWS is gone too: complete the federation then, which gives back what is specified.`,
      };
    case 'alreadyMatches':
      return {
        why: 'there is nothing to change',
        remedy: 'There is nothing to do.',
      };
    case 'notAssigned':
      return {
        why: 'the enterprise application is not assigned',
        remedy:
          'Assign it, or, where it is assigned, take the assignment away and give it again; a new assignment counts for provisioning after a few minutes.',
      };
    case 'assignmentNotTaken':
      return {
        why: 'not entitled for Entra, although the enterprise application is assigned',
        remedy:
          'Take the assignment away in Entra under Users and groups, and give it again: that writes its record again.',
      };
    case 'disabled':
      return {
        why: 'disabled in Entra',
        remedy: 'Enable in Entra whoever is to be sent.',
      };
    case 'outOfScope':
      return {
        why: 'outside the scoping filter',
        remedy:
          'Correct the scoping filter, or the attributes that it asks for.',
      };
    case 'skipped':
      return {
        why: 'left out by Entra, which does not say why',
        remedy: `Check that the enterprise application is assigned, and that the scoping filter lets the ${kind} pass.`,
      };
    case 'awsTrouble':
      return {
        why: 'AWS gave no usable answer',
        remedy: 'Entra tries again by itself.',
      };
    case 'entraTrouble':
      return {
        why: 'Entra has a problem of its own',
        remedy: 'It tries again by itself.',
      };
    case 'notPermitted':
      return {
        why: `AWS lets Entra in, and does not let it change the ${kind}`,
        remedy: `Check which addresses IAM Identity Center lets call its SCIM endpoint, and whether AWS can use its KMS key; if neither explains it, run "Complete an AWS federation" with a new token and its endpoint${withNewEndpoint}.`,
      };
    case 'credentials':
      return {
        why: 'AWS refuses the SCIM endpoint and token that Entra has saved',
        remedy: `Run "Complete an AWS federation" with a new token and its endpoint${withNewEndpoint}.`,
      };
    case 'unknown':
      return {
        why: 'Entra gives a reason that is not known here',
        remedy: 'Look at the provisioning logs in the Entra portal.',
      };
    default: {
      const unknown: never = cause;
      throw new Error(`Unknown cause: ${unknown}`);
    }
  }
}
