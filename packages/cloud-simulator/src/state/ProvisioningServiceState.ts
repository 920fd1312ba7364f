import { PublishedCode } from '../provisioning/publishedCodes';

/**
 * Where reports about Entra's provisioning service differ, the forms that it can be put
 * in. The first of each is the default.
 *
 * `credentialErrors`: what it calls credentials that do not work. `published`: a code for
 * a refusal and another for an endpoint that does not answer
 * (https://learn.microsoft.com/answers/questions/4969398 and
 * https://learn.microsoft.com/entra/identity/app-provisioning/on-premises-ecma-troubleshoot).
 * `unavailable`: the second code for both, with the refusal in the details.
 * `notAbleToConnect`: the second code, with a sentence that fits everything.
 * `invalidCredentials`: the older code and sentence. `tenantUrl`: the older code, with a
 * sentence about the tenant URL.
 *
 * `credentialErrorEnvelope`: whether `validateCredentials` answers the code itself, or a
 * short one with the code inside the message.
 *
 * `exportErrorCodes`: codes of the provisioning log as tenants show them, or as
 * https://learn.microsoft.com/entra/identity/monitoring-health/howto-analyze-provisioning-logs
 * lists them.
 *
 * `exportErrorFrame`: what stands around the status of an answer in the log: the answer as it
 * came (https://learn.microsoft.com/answers/questions/1185756), or a sentence of Entra's own
 * with the number
 * (https://learn.microsoft.com/graph/api/provisioningobjectsummary-list).
 *
 * `identityType`: capitals of `User` and `Group` in the provisioning log.
 *
 * `groupsWithMissingMembers`: status of a group some of whose members are not in AWS.
 *
 * `secretsPut`: whether a PUT of the secrets replaces all of them.
 *
 * `maskedSecrets`: whether the tenant URL is masked as well.
 *
 * `repeatedJob`: what a POST of a job does for an application that has one: nobody tells.
 * `same` answers that one, `conflict` refuses, `another` makes a second job. Two jobs of
 * two templates are published
 * (https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-inbound-synch-ms-graph).
 *
 * `deletedUserNames`: whether a user in the recycle bin is only disabled in AWS
 * (https://github.com/jelhub/scimgateway/issues/47), or gets the name there that the recycle
 * bin gives in Entra, too (https://github.com/onyx-dot-app/onyx/pull/14074).
 *
 * `purgedUnseen`: what becomes in AWS of whoever is deleted in Entra, and from its recycle
 * bin, between two cycles: Microsoft says that a DELETE is sent, a report that nothing is
 * (https://github.com/MicrosoftDocs/azure-docs/issues/30269).
 *
 * `secondSource`: what becomes of a person whose name finds a user in AWS to whom another
 * person is linked, which nobody has published. `linked` links both, `refused` leaves the
 * second one out.
 */
export const provisioningServiceForms = {
  credentialErrors: [
    'published',
    'unavailable',
    'notAbleToConnect',
    'invalidCredentials',
    'tenantUrl',
  ],
  credentialErrorEnvelope: ['plain', 'wrapped'],
  exportErrorCodes: ['observed', 'documented'],
  exportErrorFrame: ['answer', 'sentence'],
  identityType: ['capitalized', 'lowercase'],
  groupsWithMissingMembers: ['success', 'warning'],
  secretsPut: ['replace', 'merge'],
  maskedSecrets: ['tokens', 'all'],
  repeatedJob: ['same', 'conflict', 'another'],
  deletedUserNames: ['kept', 'sent'],
  purgedUnseen: ['deleted', 'ignored'],
  secondSource: ['linked', 'refused'],
} as const;

type Forms = typeof provisioningServiceForms;

/** How the provisioning service of a tenant speaks; what is absent has its default. */
export type ProvisioningServiceState = {
  -readonly [Name in keyof Forms]?: Forms[Name][number];
} & {
  /**
   * Milliseconds after the creation of an application in which the synchronization API
   * answers 401 although the permission is there; absent: 2000.
   */
  unauthorizedAfterCreationMs?: number;
  /**
   * One code of Microsoft's table, which the log has for what it stands for, whatever
   * `exportErrorCodes` says of that; absent: none.
   */
  exportErrorCode?: PublishedCode;
  /** The log has codes without their texts: `exportErrorCode`, or all where none is given. */
  bareCodes?: boolean;
};
