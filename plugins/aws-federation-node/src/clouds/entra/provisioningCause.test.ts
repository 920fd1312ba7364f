import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { classifyProvisioningRecord } from './provisioningCause';
import { ProvisioningCause } from './ClassifiedProvisioning';

const scim = 'SystemForCrossDomainIdentityManagement';
const body = (status: string, detail: string) =>
  `{"schema":["urn:ietf:params:scim:api:messages:2.0:Error"],"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"detail":"${detail}","status":"${status}","exceptionRequestId":"0a0a-1","timeStamp":"2026-11-25 00:37:52.16"}`;
const framed = (word: string, answer: string, retries = 0) =>
  `Failed to create User 'duplicate.manager@example.com' in customappsso; Error: StatusCode: ${word} Message: Processing of the HTTP request resulted in an exception. Please see the HTTP response returned by the 'Response' property of this exception for details. Web Response: ${answer}. This operation was retried ${retries} times. It will be retried again after this date: 2026-11-25T06:37:52.1631545Z UTC`;
const unparsable =
  'Request is unparsable, syntactically incorrect, or violates schema.';

function failure(
  code: string | null,
  reason: string | null,
  identityType = 'User',
): ProvisioningObjectSummary {
  return {
    id: 'record-1',
    activityDateTime: '2026-11-25T00:37:52Z',
    provisioningAction: 'create',
    sourceIdentity: { id: 'object-1', identityType },
    provisioningStatusInfo: {
      status: 'failure',
      errorInformation: { errorCode: code, reason },
    },
  };
}

describe('classifyProvisioningRecord', () => {
  it.each<[string, string | null, string | null, ProvisioningCause]>([
    [
      'a conflict in the frame',
      `${scim}Conflict`,
      framed(
        'Conflict',
        body('409', 'Refused to create a new, duplicate resource.'),
      ),
      'duplicateUser',
    ],
    [
      'a conflict whose answer is cut off',
      `${scim}Conflict`,
      'StatusCode: Conflict Message: Processing of the HTTP request resulted in an exception.',
      'duplicateUser',
    ],
    [
      'attributes that AWS refuses as a whole',
      `${scim}BadRequest`,
      framed('BadRequest', body('400', unparsable)),
      'attributesRefused',
    ],
    [
      'an empty surname',
      `${scim}BadRequest`,
      framed(
        'BadRequest',
        body(
          '400',
          "1 validation error detected: Value at 'name.familyName' failed to satisfy constraint: Member must have length greater than or equal to 1",
        ),
      ),
      'namesEmpty',
    ],
    [
      'both names missing',
      `${scim}BadRequest`,
      framed('BadRequest', body('400', 'The attribute name is required')),
      'namesEmpty',
    ],
    [
      'two mail addresses',
      `${scim}BadRequest`,
      framed(
        'BadRequest',
        body('400', 'List attribute emails exceeds allowed limit of 1'),
      ),
      'severalMailsOrPhones',
    ],
    [
      'two phone numbers, in the other words',
      `${scim}BadRequest`,
      framed(
        'BadRequest',
        body('400', 'Attribute phoneNumbers only allow single item'),
      ),
      'severalMailsOrPhones',
    ],
    [
      'an address without its country',
      `${scim}BadRequest`,
      framed(
        'BadRequest',
        body(
          '400',
          "Value at 'addresses.1.member.country' failed to satisfy constraint: Member must have length greater than or equal to 1",
        ),
      ),
      'addressIncomplete',
    ],
    [
      'a tab in a name',
      `${scim}BadRequest`,
      framed(
        'BadRequest',
        body(
          '400',
          "Value at 'name.givenName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\\\p{L}\\\\p{M}\\\\p{S}\\\\p{N}\\\\p{P} ]+",
        ),
      ),
      'charactersRefused',
    ],
    [
      'an empty manager',
      `${scim}BadRequest`,
      framed(
        'BadRequest',
        body(
          '400',
          "Value at 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager.value' failed to satisfy constraint: Member must have length greater than or equal to 1",
        ),
      ),
      'managerMissing',
    ],
    [
      'a plain answer',
      `${scim}BadRequest`,
      framed('BadRequest', 'Value not supported for attribute department'),
      'attributesRefused',
    ],
    [
      'a refused token in the middle of a cycle',
      `${scim}BadResponse`,
      framed('Unauthorized', '{"message":"UnauthorizedException"}'),
      'credentials',
    ],
    [
      'credentials by their code',
      `${scim}CredentialValidationUnavailable`,
      '',
      'credentials',
    ],
    [
      'throttling',
      `${scim}TooManyRequests`,
      framed('429', '{"message":"ThrottlingException"}'),
      'awsTrouble',
    ],
    [
      'a server in trouble',
      `${scim}BadResponse`,
      framed('InternalServerError', ''),
      'awsTrouble',
    ],
    ['a time-out', 'Timeout', null, 'awsTrouble'],
    ["Entra's own trouble", 'InternalError', null, 'entraTrouble'],
    [
      'somebody whom AWS lost',
      `${scim}NotFound`,
      framed('NotFound', body('404', 'Resource not found')),
      'goneInAws',
    ],
    ['somebody whom AWS lost, by its code', 'InvalidAnchor', null, 'goneInAws'],
    [
      'two of one name in Entra',
      'DuplicateSourceEntries',
      null,
      'matchingAttributeDoubled',
    ],
    [
      'two of one name in AWS',
      'DuplicateTargetEntries',
      null,
      'matchingAttributeDoubled',
    ],
    [
      'a list where one is taken',
      'SchemaPropertyCanOnlyAcceptValue',
      null,
      'severalMailsOrPhones',
    ],
    ['missing values', 'MissingValues', null, 'namesEmpty'],
    [
      'a code alone that ends in a status',
      `${scim}BadRequest`,
      null,
      'attributesRefused',
    ],
    [
      'missing values, of which AWS says nothing',
      'MandatoryFieldsMissing',
      framed('BadRequest', body('400', unparsable)),
      'namesEmpty',
    ],
    [
      'missing values, of which AWS names one',
      'MandatoryFieldsMissing',
      framed(
        'BadRequest',
        body('400', "Value at 'addresses.1.member.country' must not be null"),
      ),
      'addressIncomplete',
    ],
    [
      'too many people for AWS',
      `${scim}BadRequest`,
      framed('PaymentRequired', ''),
      'quotaReached',
    ],
    [
      'too many people for AWS, by its words',
      `${scim}BadRequest`,
      framed('BadRequest', 'ServiceQuotaExceededException'),
      'quotaReached',
    ],
    [
      'a refusal of one request, although the token works',
      'InsufficientRights',
      framed('Forbidden', body('403', 'Access denied')),
      'notPermitted',
    ],
    [
      'a method that AWS does not know',
      'MethodNotAllowed',
      framed('MethodNotAllowed', ''),
      'answerUnexpected',
    ],
    [
      'a request that AWS cannot process',
      'UnprocessableEntity',
      framed('UnprocessableEntity', ''),
      'attributesRefused',
    ],
    ['what nobody has seen', 'SomethingNew', 'It did not work.', 'unknown'],
    ['nothing', null, null, 'unknown'],
  ])('reads %s', (_, code, reason, cause) => {
    expect(classifyProvisioningRecord(failure(code, reason))).toEqual({
      kind: 'user',
      outcome: 'failed',
      cause,
      ...(code && { code }),
      retried: false,
      sourceId: 'object-1',
      recordId: 'record-1',
      observedAt: '2026-11-25T00:37:52Z',
    });
  });

  it.each(['Group', 'group', 'urn:ietf:params:scim:schemas:core:2.0:Group'])(
    'knows a %s, whose name AWS has twice',
    identityType => {
      for (const reason of [
        'Message: AWS returned an error response with the HTTP status code 409.  This response indicates that a user or a group already exisits with the same name.',
        framed('Conflict', body('409', 'Duplicate GroupDisplayName')),
      ]) {
        expect(
          classifyProvisioningRecord(
            failure('EntryConflict', reason, identityType),
          ),
        ).toMatchObject({ kind: 'group', cause: 'duplicateGroup' });
      }
    },
  );

  it('does not count what is neither a user nor a group', () => {
    expect(
      classifyProvisioningRecord(failure('X', '', 'RolesCompound')).kind,
    ).toBe('other');
  });

  it('tells that Entra has tried again', () => {
    const reason = framed('BadRequest', body('400', unparsable), 2);
    expect(classifyProvisioningRecord(failure('X', reason)).retried).toBe(true);
  });

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
    expect(classifyProvisioningRecord(failure(code, null)).cause).toBe(cause);
  });

  it.each([
    'userName',
    'displayName',
    'externalId',
    'name.givenName',
    'name.familyName',
    'emails.1.member.value',
    'emails[type eq "work"].value',
    'phoneNumbers.1.member.value',
    'addresses.1.member.streetAddress',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager.value',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.department',
    'title',
  ])('does not call %s empty when it is too long', attribute => {
    const told = (most: string) =>
      classifyProvisioningRecord(
        failure(
          `${scim}BadRequest`,
          framed(
            'BadRequest',
            body(
              '400',
              `1 validation error detected: Value at '${attribute}' failed to satisfy constraint: Member must have length ${most}`.replace(
                /"/g,
                '\\"',
              ),
            ),
          ),
        ),
      ).cause;
    expect(told('less than or equal to 1024')).toBe('valueTooLong');
    expect(told('greater than or equal to 1')).not.toBe('valueTooLong');
  });

  it('tells a group whose name is too long', () => {
    const reason = framed(
      'BadRequest',
      body(
        '400',
        "Value at 'displayName' failed to satisfy constraint: Member must have length less than or equal to 1024",
      ),
    );
    expect(
      classifyProvisioningRecord(failure('X', reason, 'Group')).cause,
    ).toBe('valueTooLong');
  });

  it('takes no name of a person for a length', () => {
    const reason = framed(
      'BadRequest',
      body('400', "Value 'too long' of 'manager' is not there"),
    );
    expect(classifyProvisioningRecord(failure('X', reason)).cause).toBe(
      'managerMissing',
    );
  });

  const skipped = (
    code: string | null,
    details: Record<string, string> = {},
  ): ProvisioningObjectSummary => ({
    sourceIdentity: { id: 'object-1', identityType: 'user' },
    provisioningStatusInfo: {
      status: 'skipped',
      errorInformation: code ? { errorCode: code } : null,
    },
    provisioningSteps: [
      { name: 'EntrySynchronizationScoping', details: details as object },
    ],
  });

  it.each<[string, ProvisioningObjectSummary, ProvisioningCause]>([
    [
      'no matching attribute',
      skipped('ImportSkipped'),
      'matchingAttributeMissing',
    ],
    ['not assigned any more', skipped('NotEffectivelyEntitled'), 'notAssigned'],
    [
      'not assigned any more, by its step',
      skipped(null, { SkipReason: 'NotEffectivelyEntitled' }),
      'notAssigned',
    ],
    [
      'not assigned any more, by its step beside the general code',
      skipped('EntrySynchronizationSkipped', {
        SkipReason: 'NotEffectivelyEntitled',
      }),
      'notAssigned',
    ],
    [
      'not assigned, by the words of the scoping step',
      skipped('EntrySynchronizationSkipped', {
        'Active in the source system': 'True',
        'Assigned to the application': 'False',
      }),
      'notAssigned',
    ],
    [
      'outside the scoping filter',
      skipped('EntrySynchronizationSkipped', {
        'Assigned to the application': 'True',
        'Scoping filter evaluation passed': 'False',
      }),
      'outOfScope',
    ],
    [
      'nothing to do',
      skipped(null, { SkipReason: 'RedundantExport' }),
      'alreadyMatches',
    ],
    ['no reason', skipped('EntrySynchronizationSkipped'), 'skipped'],
    ['no reason and no code', skipped(null), 'skipped'],
  ])('reads a skip: %s', (_, record, cause) => {
    expect(classifyProvisioningRecord(record)).toMatchObject({
      kind: 'user',
      outcome: 'skipped',
      cause,
    });
  });

  it.each(['success', 'warning'] as const)('reads %s', status => {
    expect(
      classifyProvisioningRecord({
        provisioningStatusInfo: { status, errorInformation: null },
      }),
    ).toEqual({ kind: 'user', outcome: 'succeeded', retried: false });
  });

  it('reads a deletion that is held back', () => {
    expect(
      classifyProvisioningRecord({
        provisioningAction: 'stagedDelete',
        provisioningStatusInfo: { status: 'success' },
      }),
    ).toEqual({ kind: 'user', outcome: 'held', retried: false });
  });

  it('lets nothing of the text out', () => {
    const record = failure(
      'Somebody called person@example.com',
      framed('418', '{"detail":"secret.person@example.com"}'),
    );
    expect(JSON.stringify(classifyProvisioningRecord(record))).not.toMatch(
      /example|2026-11-25T06/,
    );
  });
});
