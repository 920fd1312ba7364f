import { parseOnDemandOutcome } from './parseOnDemandOutcome';

const typeName =
  'Microsoft.Identity.Health.CPP.Common.DataContracts.SyncFabric.StatusInfo';

function steps(...statuses: Array<[type: string, status: string]>) {
  return statuses.map(([type, status]) => ({
    name: `Entry${type}`,
    type,
    status,
    description: `${type} was ${status}`,
  }));
}

describe('parseOnDemandOutcome', () => {
  it('reads a harmless skip: AWS holds everything', () => {
    expect(
      parseOnDemandOutcome(
        {
          key: JSON.stringify({
            result: 'Skipped',
            details: {
              errorCode: 'RedundantExport',
              errorMessage:
                'The state of the user in both the source and target systems already match.',
            },
          }),
          value: JSON.stringify({
            action: 'Other',
            provisioningSteps: steps(
              ['Import', 'Success'],
              ['Export', 'Skipped'],
            ),
            statusInfo: { status: 'Skipped', errorCode: null },
          }),
        },
        'user',
      ),
    ).toEqual({
      result: 'Skipped',
      cause: 'alreadyMatches',
      errorCode: 'RedundantExport',
    });
  });

  it.each([
    ['The user is not assigned', 'notAssigned'],
    ['The user is not active in the source system.', 'disabled'],
  ])('takes a skip for any other reason for a failure: %s', (said, cause) => {
    expect(
      parseOnDemandOutcome(
        {
          key: JSON.stringify({
            result: 'Skipped',
            details: {
              errorCode: 'NotEffectivelyEntitled',
              errorMessage: said,
            },
          }),
          value: null,
        },
        'user',
      ),
    ).toEqual({
      result: 'Failure',
      cause,
      errorCode: 'NotEffectivelyEntitled',
    });
  });

  it('reads a success from an array under a type name', () => {
    expect(
      parseOnDemandOutcome(
        {
          key: typeName,
          value: JSON.stringify([
            {
              provisioningSteps: steps(
                ['Import', 'Success'],
                ['Export', 'Success'],
              ),
            },
          ]),
        },
        'user',
      ),
    ).toEqual({ result: 'Success' });
  });

  it('reads a failure from an array that is not a text', () => {
    expect(
      parseOnDemandOutcome(
        {
          key: typeName,
          value: [
            {
              provisioningSteps: steps(
                ['Import', 'Success'],
                ['Export', 'Failure'],
              ),
              statusInfo: {
                status: 'Failure',
                errorCode: 'SystemForCrossDomainIdentityManagementBadRequest',
                reason:
                  'StatusCode: BadRequest Message: Processing of the HTTP request resulted in an exception. Web Response: {"detail":"List attribute emails exceeds allowed limit of 1","status":"400"}. This operation was retried 0 times.',
              },
            },
          ],
        },
        'user',
      ),
    ).toEqual({
      result: 'Failure',
      cause: 'severalMailsOrPhones',
      errorCode: 'SystemForCrossDomainIdentityManagementBadRequest',
    });
  });

  it('knows a group whose name AWS has twice', () => {
    expect(
      parseOnDemandOutcome(
        {
          key: JSON.stringify({
            result: 'Failure',
            details: {
              errorCode: 'SystemForCrossDomainIdentityManagementConflict',
              errorMessage: 'StatusCode: Conflict Message: …',
            },
          }),
          value: null,
        },
        'group',
      ),
    ).toMatchObject({ result: 'Failure', cause: 'duplicateGroup' });
  });

  it('says by the scoping step why one is skipped', () => {
    expect(
      parseOnDemandOutcome(
        {
          key: typeName,
          value: [
            {
              provisioningSteps: [
                ...steps(['Import', 'Success']),
                {
                  name: 'EntrySynchronizationScoping',
                  type: 'Scoping',
                  status: 'Success',
                  details: {
                    IsActive: 'True',
                    Assigned: 'True',
                    IsInProvisioningScopeDisplayName: 'False',
                  },
                },
                ...steps(['Export', 'Skipped']),
              ],
            },
          ],
        },
        'user',
      ),
    ).toEqual({ result: 'Failure', cause: 'outOfScope' });
  });

  it.each([
    ['nothing', { key: typeName, value: '' }],
    ['no JSON', { key: typeName, value: '{broken' }],
    [
      'reads without a write',
      {
        key: typeName,
        value: JSON.stringify([
          { provisioningSteps: steps(['Import', 'Success']) },
        ]),
      },
    ],
  ])('does not believe HTTP 200 with %s', (_, answer) => {
    expect(parseOnDemandOutcome(answer, 'user')).toMatchObject({
      result: 'Failure',
      cause: 'unknown',
    });
  });
});
