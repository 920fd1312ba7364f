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
      parseOnDemandOutcome({
        key: JSON.stringify({
          result: 'Skipped',
          details: {
            errorCode: 'RedundantExport',
            errorMessage: 'Both systems already match.',
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
      }),
    ).toEqual({
      result: 'Skipped',
      explanation: 'Both systems already match.',
      errorCode: 'RedundantExport',
    });
  });

  it('takes a skip for any other reason for a failure', () => {
    expect(
      parseOnDemandOutcome({
        key: JSON.stringify({
          result: 'Skipped',
          details: {
            errorCode: 'NotEffectivelyEntitled',
            errorMessage: 'The user is not assigned',
          },
        }),
        value: null,
      }),
    ).toEqual({
      result: 'Failure',
      explanation: 'The user is not assigned.',
      errorCode: 'NotEffectivelyEntitled',
    });
  });

  it('reads a success from an array under a type name', () => {
    expect(
      parseOnDemandOutcome({
        key: typeName,
        value: JSON.stringify([
          {
            provisioningSteps: steps(
              ['Import', 'Success'],
              ['Export', 'Success'],
            ),
          },
        ]),
      }),
    ).toEqual({ result: 'Success', explanation: 'Export was Success.' });
  });

  it('reads a failure from an array that is not a text', () => {
    expect(
      parseOnDemandOutcome({
        key: typeName,
        value: [
          {
            provisioningSteps: steps(
              ['Import', 'Success'],
              ['Export', 'Failure'],
            ),
            statusInfo: {
              status: 'Failure',
              errorCode: 'AttributeMissing',
              reason: 'The surname is empty Web Response: {"detail":"x"}',
            },
          },
        ],
      }),
    ).toEqual({
      result: 'Failure',
      explanation: 'The surname is empty.',
      errorCode: 'AttributeMissing',
    });
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
    expect(parseOnDemandOutcome(answer).result).toBe('Failure');
  });
});
