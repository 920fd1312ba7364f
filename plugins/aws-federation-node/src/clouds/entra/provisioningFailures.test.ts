import { failedRecord } from './__testUtils__/failedRecord';
import {
  answerBody,
  framedAnswer,
  unparsable,
} from './__testUtils__/framedAnswer';
import { ProvisioningCause } from './ClassifiedProvisioning';
import { classifyProvisioningRecord } from './provisioningCause';

const scim = 'SystemForCrossDomainIdentityManagement';

describe('classifyProvisioningRecord, of a failure', () => {
  it.each<[string, string | null, string | null, ProvisioningCause]>([
    [
      'a conflict in the frame',
      `${scim}Conflict`,
      framedAnswer(
        'Conflict',
        answerBody('409', 'Refused to create a new, duplicate resource.'),
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
      framedAnswer('BadRequest', answerBody('400', unparsable)),
      'attributesRefused',
    ],
    [
      'an empty surname',
      `${scim}BadRequest`,
      framedAnswer(
        'BadRequest',
        answerBody(
          '400',
          "1 validation error detected: Value at 'name.familyName' failed to satisfy constraint: Member must have length greater than or equal to 1",
        ),
      ),
      'namesEmpty',
    ],
    [
      'both names missing',
      `${scim}BadRequest`,
      framedAnswer(
        'BadRequest',
        answerBody('400', 'name: The attribute name is required'),
      ),
      'namesEmpty',
    ],
    [
      'two mail addresses',
      `${scim}BadRequest`,
      framedAnswer(
        'BadRequest',
        answerBody('400', 'List attribute emails exceeds allowed limit of 1'),
      ),
      'severalMailsOrPhones',
    ],
    [
      'two postal addresses, in words of their own',
      `${scim}BadRequest`,
      framedAnswer(
        'BadRequest',
        answerBody('400', 'List attribute addresses allowed limit of 1'),
      ),
      'severalMailsOrPhones',
    ],
    [
      'two phone numbers, in the other words',
      `${scim}BadRequest`,
      framedAnswer(
        'BadRequest',
        answerBody('400', 'Currently list attributes only allow single item'),
      ),
      'severalMailsOrPhones',
    ],
    [
      'an address without its country',
      `${scim}BadRequest`,
      framedAnswer(
        'BadRequest',
        answerBody(
          '400',
          "Value at 'addresses.1.member.country' failed to satisfy constraint: Member must have length greater than or equal to 1",
        ),
      ),
      'addressIncomplete',
    ],
    [
      'a tab in a name',
      `${scim}BadRequest`,
      framedAnswer(
        'BadRequest',
        answerBody(
          '400',
          "Value at 'name.givenName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\\\p{L}\\\\p{M}\\\\p{S}\\\\p{N}\\\\p{P} ]+",
        ),
      ),
      'charactersRefused',
    ],
    [
      'an empty manager',
      `${scim}BadRequest`,
      framedAnswer(
        'BadRequest',
        answerBody(
          '400',
          "Value at 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager.value' failed to satisfy constraint: Member must have length greater than or equal to 1",
        ),
      ),
      'managerMissing',
    ],
    [
      'a plain answer',
      `${scim}BadRequest`,
      framedAnswer(
        'BadRequest',
        'Value not supported for attribute department',
      ),
      'attributesRefused',
    ],
    [
      'a refused token in the middle of a cycle',
      `${scim}BadResponse`,
      framedAnswer('Unauthorized', '{"message":"UnauthorizedException"}'),
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
      framedAnswer('429', '{"message":"ThrottlingException"}'),
      'awsTrouble',
    ],
    [
      'a server in trouble',
      `${scim}BadResponse`,
      framedAnswer('InternalServerError', ''),
      'awsTrouble',
    ],
    ['a time-out', 'Timeout', null, 'awsTrouble'],
    ["Entra's own trouble", 'InternalError', null, 'entraTrouble'],
    [
      'somebody whom AWS lost',
      `${scim}NotFound`,
      framedAnswer('NotFound', answerBody('404', 'Resource not found')),
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
      framedAnswer('BadRequest', answerBody('400', unparsable)),
      'namesEmpty',
    ],
    [
      'missing values, of which AWS names one',
      'MandatoryFieldsMissing',
      framedAnswer(
        'BadRequest',
        answerBody(
          '400',
          "Value at 'addresses.1.member.country' must not be null",
        ),
      ),
      'addressIncomplete',
    ],
    [
      'too many people for AWS',
      `${scim}BadRequest`,
      framedAnswer('PaymentRequired', ''),
      'quotaReached',
    ],
    [
      'too many people for AWS, by its words',
      `${scim}BadRequest`,
      framedAnswer('BadRequest', 'ServiceQuotaExceededException'),
      'quotaReached',
    ],
    [
      'a refusal of one request, although the token works',
      'InsufficientRights',
      framedAnswer('Forbidden', answerBody('403', 'Access denied')),
      'notPermitted',
    ],
    [
      'a method that AWS does not know',
      'MethodNotAllowed',
      framedAnswer('MethodNotAllowed', ''),
      'answerUnexpected',
    ],
    [
      'a request that AWS cannot process',
      'UnprocessableEntity',
      framedAnswer('UnprocessableEntity', ''),
      'attributesRefused',
    ],
    ['what nobody has seen', 'SomethingNew', 'It did not work.', 'unknown'],
    ['nothing', null, null, 'unknown'],
  ])('reads %s', (_, code, reason, cause) => {
    expect(classifyProvisioningRecord(failedRecord(code, reason))).toEqual({
      kind: 'user',
      outcome: 'failed',
      write: 'create',
      cause,
      ...(code && { code }),
      retried: false,
      sourceId: 'object-1',
      recordId: 'record-1',
      observedAt: '2026-11-25T00:37:52Z',
    });
  });
});
