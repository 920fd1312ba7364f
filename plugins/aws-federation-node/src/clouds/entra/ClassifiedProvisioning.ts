/**
 * Why one user or group was not provisioned, or not changed.
 *
 * - `namesEmpty`: given name, surname or display name is empty.
 * - `valueTooLong`: an attribute is longer than AWS takes.
 * - `severalMailsOrPhones`: more than one value where AWS takes one: mail, phone, address.
 * - `attributesRefused`: AWS refuses the request as a whole and does not say which attribute.
 * - `duplicateUser`, `duplicateGroup`: AWS has another one with that name, mail address or
 *   external id.
 * - `matchingAttributeMissing`: the attribute by which Entra finds people in AWS is empty.
 * - `matchingAttributeDoubled`: several have the same value of it.
 * - `answerUnexpected`: AWS does not know what Entra asks for, or Entra does not understand
 *   the answer; does not pass.
 * - `quotaReached`: AWS takes no more of them.
 * - `goneInAws`: Entra holds it for provisioned, and AWS does not have it.
 * - `alreadyMatches`: both sides are the same; there was nothing to do.
 * - `assignmentNotTaken`: it has the enterprise application, and provisioning does not take
 *   the record of that.
 * - `disabled`: the user is not active in Entra.
 * - `skipped`: Entra left it out, as a filter or a switched-off action has it, or without a
 *   code.
 * - `awsTrouble`, `entraTrouble`: passes; Entra tries again.
 * - `notPermitted`: AWS lets Entra in and does not let it do this.
 * - `credentials`: AWS refused endpoint and token, not this object.
 * @public
 */
export type ProvisioningCause =
  | 'namesEmpty'
  | 'valueTooLong'
  | 'severalMailsOrPhones'
  | 'addressIncomplete'
  | 'charactersRefused'
  | 'attributesRefused'
  | 'duplicateUser'
  | 'duplicateGroup'
  | 'managerMissing'
  | 'matchingAttributeMissing'
  | 'matchingAttributeDoubled'
  | 'answerUnexpected'
  | 'quotaReached'
  | 'goneInAws'
  | 'alreadyMatches'
  | 'notAssigned'
  | 'assignmentNotTaken'
  | 'disabled'
  | 'outOfScope'
  | 'skipped'
  | 'awsTrouble'
  | 'entraTrouble'
  | 'notPermitted'
  | 'credentials'
  | 'unknown';

/**
 * What AWS was asked for: to create it, to change or disable what AWS has, or to delete that.
 * @public
 */
export type ProvisioningWrite = 'create' | 'change' | 'delete';

/**
 * One record of Entra's provisioning log, without its text: that holds names, addresses
 * and dates of people.
 * @public
 */
export interface ClassifiedProvisioning {
  /** `other`: neither a user nor a group. */
  kind: 'user' | 'group' | 'other';
  /** `held`: a deletion that waits because of the deletion threshold. */
  outcome: 'succeeded' | 'failed' | 'skipped' | 'held';
  write?: ProvisioningWrite;
  /** Of what failed or was skipped. */
  cause?: ProvisioningCause;
  /** Entra's own code, for example `DuplicateSourceEntries`. */
  code?: string;
  /** Entra has tried again already. */
  retried: boolean;
  /** Object id in Entra. */
  sourceId?: string;
  /** Of the record, for Microsoft's support. */
  recordId?: string;
  /** ISO 8601. */
  observedAt?: string;
}
