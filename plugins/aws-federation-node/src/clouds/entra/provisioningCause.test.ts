import { failedRecord } from './__testUtils__/failedRecord';
import {
  answerBody,
  framedAnswer,
  unparsable,
} from './__testUtils__/framedAnswer';
import { classifyProvisioningRecord } from './provisioningCause';

describe('classifyProvisioningRecord', () => {
  it.each(['Group', 'group', 'urn:ietf:params:scim:schemas:core:2.0:Group'])(
    'knows a %s, whose name AWS has twice',
    identityType => {
      for (const reason of [
        'Message: AWS returned an error response with the HTTP status code 409.  This response indicates that a user or a group already exisits with the same name.',
        framedAnswer(
          'Conflict',
          answerBody('409', 'Duplicate GroupDisplayName'),
        ),
      ]) {
        expect(
          classifyProvisioningRecord(
            failedRecord('EntryConflict', reason, identityType),
          ),
        ).toMatchObject({ kind: 'group', cause: 'duplicateGroup' });
      }
    },
  );

  it('does not count what is neither a user nor a group', () => {
    expect(
      classifyProvisioningRecord(failedRecord('X', '', 'RolesCompound')).kind,
    ).toBe('other');
  });

  it('tells that Entra has tried again', () => {
    const reason = framedAnswer('BadRequest', answerBody('400', unparsable), 2);
    expect(classifyProvisioningRecord(failedRecord('X', reason)).retried).toBe(
      true,
    );
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
    const record = failedRecord(
      'Somebody called person@example.com',
      framedAnswer('418', '{"detail":"secret.person@example.com"}'),
    );
    expect(JSON.stringify(classifyProvisioningRecord(record))).not.toMatch(
      /example|2026-11-25T06/,
    );
  });

  it('tells a group without a name from a person without one', () => {
    const reason =
      'StatusCode: BadRequest Web Response: {"detail":"1 validation error detected: Value at \'displayName\' failed to satisfy constraint: Member must have length greater than or equal to 1","status":"400"}';
    for (const identityType of ['User', 'Group']) {
      expect(
        classifyProvisioningRecord(failedRecord(null, reason, identityType)),
      ).toMatchObject({ cause: 'namesEmpty' });
    }
  });
});
