import { keptLogOf } from './keptLogOf';
import type { UnsentObject } from './provisioningLog';

const observedAt = '2026-11-24T11:50:00.000Z';
const ada: UnsentObject = {
  sourceId: 'ada',
  kind: 'user',
  outcome: 'skipped',
  cause: 'matchingAttributeMissing',
  observedAt: '2026-10-20T08:00:00.000Z',
  since: '2026-10-20T08:00:00.000Z',
};
const grace: UnsentObject = { ...ada, sourceId: 'grace', cause: 'notAssigned' };
const kept = { jobId: 'job', readAt: '2026-11-01T08:00:00Z', unsent: [ada] };

describe('keptLogOf', () => {
  it('is what was read last', () => {
    const facts = { jobId: 'job', complete: true, unsent: [ada] };
    expect(
      keptLogOf({ facts: { ...facts, undecided: [grace] }, observedAt }),
    ).toEqual({ jobId: 'job', readAt: observedAt, unsent: [ada, grace] });
  });

  it('has to which users of AWS people were sent', () => {
    const links = [
      { target: 'digest', sourceId: 'ada', at: observedAt, state: 'sent' },
    ] as const;
    const facts = { jobId: 'job', complete: true, unsent: [] };
    expect(
      keptLogOf({ facts: { ...facts, links: [...links] }, observedAt })?.links,
    ).toEqual(links);
  });

  it('outlasts looks that could not read the log', () => {
    const nothing = { complete: true, unsent: [] };
    expect(keptLogOf({ facts: { ...nothing, kept }, observedAt })).toBe(kept);
    const unlicensed = { ...nothing, jobId: 'job', licenceMissing: true };
    expect(keptLogOf({ facts: { ...unlicensed, kept }, observedAt })).toBe(
      kept,
    );
  });

  it('is nothing where the log was never read', () => {
    const nothing = { complete: true, unsent: [] };
    expect(keptLogOf({ facts: nothing, observedAt })).toBeUndefined();
    expect(
      keptLogOf({
        facts: { ...nothing, jobId: 'job', licenceMissing: true },
        observedAt,
      }),
    ).toBeUndefined();
  });
});
