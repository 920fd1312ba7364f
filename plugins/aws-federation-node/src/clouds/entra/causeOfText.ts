import { ProvisioningCause } from './ClassifiedProvisioning';

/** Attributes of SCIM that AWS names in quotes; whatever else is quoted belongs to people. */
const attribute =
  /^(?:urn:[\w:.]+|[\w$]+)?\b(?:name|givenName|familyName|displayName|userName|emails?|phoneNumbers?|addresses|streetAddress|locality|region|postalCode|country|manager|externalId|value|formatted)\b[\w.[\]$"= ]*$/;

/** How AWS says that a person lacks one of the names. */
const emptyName =
  /\b(givenName|familyName|surname|given name|family name|displayName)\b|\battribute name is required\b|\bname is required\b/i;

/**
 * What the text says about the attributes of one user or group.
 *
 * @param isGroup - a display name that AWS has twice means something else for a group
 * @returns undefined: nothing that is known; the status may tell
 */
export function causeOfText(
  reason: string,
  isGroup: boolean,
): ProvisioningCause | undefined {
  const text = withoutValues(answerIn(reason) ?? reason);
  const duplicate = isGroup ? 'duplicateGroup' : 'duplicateUser';
  if (/Duplicate GroupDisplayName/i.test(text)) return 'duplicateGroup';
  if (/\bduplicate\b|already exist|already exits|uniqueness/i.test(text)) {
    return duplicate;
  }
  if (/length (?:must be )?(?:less than|at most)|too long\b/i.test(text)) {
    return 'valueTooLong';
  }
  if (/\bmanager\b/i.test(text)) return 'managerMissing';
  if (
    /allowed limit of 1\b|only allow single item|can only accept one/i.test(
      text,
    )
  ) {
    return 'severalMailsOrPhones';
  }
  if (/regular expression pattern|invalid characters?/i.test(text)) {
    return 'charactersRefused';
  }
  if (
    /\b(addresses|streetAddress|locality|region|postalCode|country)\b/i.test(
      text,
    )
  ) {
    return 'addressIncomplete';
  }
  if ((isGroup ? /\bdisplayName\b/i : emptyName).test(text)) {
    return 'namesEmpty';
  }
  if (/service ?quota|quota exceeded/i.test(text)) return 'quotaReached';
  if (/violates schema|unparsable|syntactically/i.test(text)) {
    return 'attributesRefused';
  }
  if (/throttl|rate exceeded|took too long|timed? ?out/i.test(text)) {
    return 'awsTrouble';
  }
  return undefined;
}

/**
 * What AWS itself said, at the end of Entra's frame: `detail` of its JSON, or the plain
 * text when it is none, or is cut off.
 */
function answerIn(reason: string): string | undefined {
  const [, answer] = reason.split(/Web Response:\s*/i);
  if (!answer?.trim()) return undefined;
  const detail = /"detail"\s*:\s*"((?:[^"\\]|\\.)*)/i.exec(answer)?.[1];
  return (
    detail?.replace(/\\(.)/g, '$1') ??
    answer.replace(/\.?\s*This operation was retried.*$/is, '')
  );
}

/** A user may be called what AWS calls a failure. */
function withoutValues(text: string): string {
  return text
    .replace(/(?<![A-Za-z])'([^']*)'/g, (_, quoted: string) =>
      attribute.test(quoted) ? quoted : '',
    )
    .replace(/"([^"]*)"/g, (_, quoted: string) =>
      attribute.test(quoted) ? quoted : '',
    );
}
