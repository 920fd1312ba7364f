import { Change } from '../../../__testUtils__/changes';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { retriesUnexplained } from './retriesUnexplained';

const find = (...changes: Change[]) =>
  findingsAfter([retriesUnexplained], federation => {
    const { facts } = federation;
    facts.provisioningLog.licenceMissing = true;
    Object.assign(facts.job.job!, {
      countEscrowed: 2,
      escrowedSince: '2026-11-24T09:00:00.000Z',
      lastExportAt: '2026-11-24T08:50:00.000Z',
    });
    changes.forEach(change => change(federation));
  });

describe('retriesUnexplained', () => {
  it('knows nothing while Entra retries for hours and sends nothing', () => {
    expect(find()).toMatchObject([
      { effect: 'not-known', since: '2026-11-24T09:00:00.000Z' },
    ]);
  });

  it.each<[string, Change]>([
    [
      'something was sent since',
      ({ facts }) => {
        facts.job.job!.lastExportAt = '2026-11-24T10:00:00.000Z';
      },
    ],
    [
      'the log tells',
      ({ facts }) => {
        facts.provisioningLog.licenceMissing = undefined;
      },
    ],
    [
      'it has just begun',
      ({ facts }) => {
        facts.job.job!.escrowedSince = '2026-11-24T11:00:00.000Z';
      },
    ],
  ])('is silent where %s', (_, change) => {
    expect(find(change)).toEqual([]);
  });
});
