import { failedRecord } from './__testUtils__/failedRecord';
import { answerBody, framedAnswer } from './__testUtils__/framedAnswer';
import { classifyProvisioningRecord } from './provisioningCause';

const scim = 'SystemForCrossDomainIdentityManagement';

describe('classifyProvisioningRecord, of a length', () => {
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
        failedRecord(
          `${scim}BadRequest`,
          framedAnswer(
            'BadRequest',
            answerBody(
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
    const reason = framedAnswer(
      'BadRequest',
      answerBody(
        '400',
        "Value at 'displayName' failed to satisfy constraint: Member must have length less than or equal to 1024",
      ),
    );
    expect(
      classifyProvisioningRecord(failedRecord('X', reason, 'Group')).cause,
    ).toBe('valueTooLong');
  });

  it('takes no name of a person for a length', () => {
    const reason = framedAnswer(
      'BadRequest',
      answerBody('400', "Value 'too long' of 'manager' is not there"),
    );
    expect(classifyProvisioningRecord(failedRecord('X', reason)).cause).toBe(
      'managerMissing',
    );
  });
});
