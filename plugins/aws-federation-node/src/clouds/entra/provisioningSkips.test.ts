import type { ProvisioningObjectSummary } from '@microsoft/microsoft-graph-types';
import { ProvisioningCause } from './ClassifiedProvisioning';
import { classifyProvisioningRecord } from './provisioningCause';

describe('classifyProvisioningRecord, of a skip', () => {
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
      'disabled, by the words of the scoping step',
      skipped('NotEffectivelyEntitled', {
        'Active in the source system': 'False',
        'Assigned to the application': 'True',
      }),
      'disabled',
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
    ['a code that nobody knows', skipped('SomethingNew'), 'unknown'],
  ])('reads a skip: %s', (_, record, cause) => {
    expect(classifyProvisioningRecord(record)).toMatchObject({
      kind: 'user',
      outcome: 'skipped',
      cause,
    });
  });
});
