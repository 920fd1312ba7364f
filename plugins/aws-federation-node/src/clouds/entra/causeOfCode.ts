import { ProvisioningCause } from './ClassifiedProvisioning';

/** Codes that mean one thing, in small letters. */
const causes: Readonly<Record<string, ProvisioningCause>> = {
  importskipped: 'matchingAttributeMissing',
  duplicatesourceentries: 'matchingAttributeDoubled',
  duplicatetargetentries: 'matchingAttributeDoubled',
  systemforcrossdomainidentitymanagementmultipleentriesinresponse:
    'matchingAttributeDoubled',
  schemapropertycanonlyacceptvalue: 'severalMailsOrPhones',
  noteffectivelyentitled: 'notAssigned',
  notinscope: 'outOfScope',
  redundantexport: 'alreadyMatches',
  mandatoryfieldsmissing: 'namesEmpty',
  missingvalues: 'namesEmpty',
  schemaattributenotfound: 'attributesRefused',
  invaliddomain: 'attributesRefused',
  invalidanchor: 'goneInAws',
  timeout: 'awsTrouble',
  webexceptionprotocolerror: 'awsTrouble',
  internalerror: 'entraTrouble',
};

/**
 * What a code of Entra's means by itself, by Microsoft's own table
 * (https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs,
 * error codes). Undefined: the text or the status has to tell.
 */
export function causeOfCode(code: string): ProvisioningCause | undefined {
  return /Credential/i.test(code) ? 'credentials' : causes[code.toLowerCase()];
}
