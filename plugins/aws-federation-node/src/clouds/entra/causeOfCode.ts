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
  licenselimitexceeded: 'quotaReached',
  invalidanchor: 'goneInAws',
  timeout: 'awsTrouble',
  webexceptionprotocolerror: 'awsTrouble',
  internalerror: 'entraTrouble',
};

/** Codes for several things, of which the answer of AWS tells which, in small letters. */
const bareCauses: Readonly<Record<string, ProvisioningCause>> = {
  mandatoryfieldsmissing: 'namesEmpty',
  missingvalues: 'namesEmpty',
  entrysynchronizationskipped: 'skipped',
  schemaattributenotfound: 'attributesRefused',
  invaliddomain: 'attributesRefused',
  unprocessableentity: 'attributesRefused',
  insufficientrights: 'notPermitted',
  notpermitted: 'notPermitted',
  methodnotallowed: 'answerUnexpected',
  notimplemented: 'answerUnexpected',
  systemforcrossdomainidentitymanagementserviceincompatible: 'answerUnexpected',
};

/**
 * What a code of Entra's means by itself, by Microsoft's own table
 * (https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs,
 * error codes). Undefined: the text or the status has to tell.
 */
export function causeOfCode(code: string): ProvisioningCause | undefined {
  return /Credential/i.test(code) ? 'credentials' : causes[code.toLowerCase()];
}

/**
 * What a code of the same table means where neither text nor status tells more. Those
 * that end in the words of a status are not among them.
 */
export function causeOfBareCode(code: string): ProvisioningCause | undefined {
  return bareCauses[code.toLowerCase()];
}
