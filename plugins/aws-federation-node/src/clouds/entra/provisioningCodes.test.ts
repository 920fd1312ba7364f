import { failedRecord } from './__testUtils__/failedRecord';
import { ProvisioningCause } from './ClassifiedProvisioning';
import { classifyProvisioningRecord } from './provisioningCause';

const scim = 'SystemForCrossDomainIdentityManagement';

describe('classifyProvisioningRecord, of a code alone', () => {
  // https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs
  it.each<[string, ProvisioningCause]>([
    ['Conflict', 'duplicateUser'],
    ['EntryConflict', 'duplicateUser'],
    ['TooManyRequests', 'awsTrouble'],
    ['InternalServerError', 'awsTrouble'],
    ['InsufficientRights', 'notPermitted'],
    ['MethodNotAllowed', 'answerUnexpected'],
    ['NotPermitted', 'notPermitted'],
    ['Unauthorized', 'credentials'],
    ['UnprocessableEntity', 'attributesRefused'],
    ['WebExceptionProtocolError', 'awsTrouble'],
    ['InvalidAnchor', 'goneInAws'],
    ['NotImplemented', 'answerUnexpected'],
    ['MandatoryFieldsMissing', 'namesEmpty'],
    ['MissingValues', 'namesEmpty'],
    ['SchemaAttributeNotFound', 'attributesRefused'],
    ['InternalError', 'entraTrouble'],
    ['InvalidDomain', 'attributesRefused'],
    ['Timeout', 'awsTrouble'],
    ['LicenseLimitExceeded', 'quotaReached'],
    ['DuplicateTargetEntries', 'matchingAttributeDoubled'],
    ['DuplicateSourceEntries', 'matchingAttributeDoubled'],
    ['ImportSkipped', 'matchingAttributeMissing'],
    [`${scim}MultipleEntriesInResponse`, 'matchingAttributeDoubled'],
    [`${scim}ServiceIncompatible`, 'answerUnexpected'],
    ['SchemaPropertyCanOnlyAcceptValue', 'severalMailsOrPhones'],
  ])('knows the published code %s without a text', (code, cause) => {
    expect(classifyProvisioningRecord(failedRecord(code, null)).cause).toBe(
      cause,
    );
  });
});
