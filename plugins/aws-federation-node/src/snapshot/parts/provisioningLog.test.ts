import { CloudError } from '../../CloudError';
import { collect, noon, record } from './__testUtils__/readProvisioningLog';

const failed = {
  sourceId: 'ada',
  kind: 'user',
  outcome: 'failed',
  cause: 'namesEmpty',
  observedAt: '2026-11-20T08:00:00.000Z',
  since: '2026-11-19T08:00:00.000Z',
} as const;

const recent = { ...failed, observedAt: '2026-11-24T08:00:00.000Z' };

const deniedBy = (code: string) =>
  new CloudError({
    cloud: 'Microsoft Graph',
    operation: 'GET /auditLogs/provisioning',
    status: 403,
    code,
    what: 'Entra refuses',
    remedy: 'Look.',
  });
const unlicensed = deniedBy(
  'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
);

describe('provisioningLogPart', () => {
  it('looks over the whole log, then only at what is new', async () => {
    const first = await collect({ records: [] });
    expect(first.asked).toEqual([new Date('2026-10-25T12:00:00Z')]);
    const second = await collect({ records: [] }, {});
    expect(second.asked).toEqual([new Date('2026-11-24T11:20:00Z')]);
  });

  it('remembers to which user of AWS somebody was sent, through a time without licence', async () => {
    const sent = (id: string, time: string) => ({
      ...record(id, time, 'success'),
      targetIdentity: { id: 'user-1' },
    });
    const { asked: _, ...first } = await collect({
      records: [sent('alan', '08:00')],
    });
    expect(first.shared).toBeUndefined();
    const { asked: __, ...unread } = await collect(
      { records: [], error: unlicensed },
      first,
    );
    expect(unread.links).toBeUndefined();
    const { shared } = await collect(
      { records: [sent('ada', '11:45')] },
      unread,
    );
    expect(shared).toMatchObject([
      { kind: 'both', sourceIds: ['alan', 'ada'] },
    ]);
    const { shared: ofAnotherJob } = await collect(
      { records: [sent('ada', '11:45')] },
      { ...first, jobId: 'another' },
    );
    expect(ofAnotherJob).toBeUndefined();
  });

  it('counts whose newest record is a failure, since the first in a row', async () => {
    const { unsent } = await collect({
      records: [
        record('ada', '11:40'),
        record('grace', '11:30', 'success'),
        record('ada', '11:00'),
        record('ada', '10:20', 'success'),
        record('grace', '10:00'),
        record('ada', '09:00'),
      ],
    });
    expect(unsent).toEqual([
      {
        sourceId: 'ada',
        kind: 'user',
        outcome: 'failed',
        cause: 'matchingAttributeMissing',
        observedAt: '2026-11-24T11:40:00.000Z',
        since: '2026-11-24T11:00:00.000Z',
        reference: 'ada-11:40',
      },
    ]);
  });

  it('remembers an older failure until a newer record says otherwise', async () => {
    const before = { unsent: [failed] };
    const kept = (await collect({ records: [] }, before)).unsent;
    expect(kept).toEqual([{ ...failed, lookedAt: noon.toISOString() }]);
    const again = await collect({ records: [record('ada', '11:40')] }, before);
    expect(again.unsent).toMatchObject([
      { since: failed.since, observedAt: '2026-11-24T11:40:00.000Z' },
    ]);
    const sent = { records: [record('ada', '11:40', 'success')] };
    expect((await collect(sent, before)).unsent).toEqual([]);
    const left = record('ada', '11:40', 'skipped', 'NotEffectivelyEntitled');
    expect((await collect({ records: [left] }, before)).unsent).toEqual([]);
  });

  it('counts since when somebody with the application is held for not entitled', async () => {
    const skip = (time: string) =>
      record('grace', time, 'skipped', 'NotEffectivelyEntitled');
    const { unsent } = await collect({
      records: [
        skip('11:40'),
        skip('11:00'),
        record('grace', '10:30', 'success'),
      ],
    });
    expect(unsent).toMatchObject([
      {
        cause: 'assignmentNotTaken',
        since: '2026-11-24T11:00:00.000Z',
        observedAt: '2026-11-24T11:40:00.000Z',
      },
    ]);
  });

  it('reads anew what was read by a clock that was ahead', async () => {
    const { asked, unsent } = await collect(
      { records: [] },
      { unsent: [recent] },
      '2026-11-24T18:00:00.000Z',
    );
    expect(asked).toEqual([new Date('2026-10-25T12:00:00Z')]);
    expect(unsent).toEqual([
      { ...recent, lookedAt: '2026-11-24T12:00:00.000Z' },
    ]);
  });

  it('keeps the cause of a record that it reads twice', async () => {
    const refused = record('ada', '11:40', 'failure', 'AzureActiveDirectory');
    refused.provisioningStatusInfo!.errorInformation = {
      errorCode: 'SystemForCrossDomainIdentityManagementBadResponse',
      reason:
        'Message: StatusCode: BadRequest, Request has a schema violation: ValidationException',
    };
    const log = { records: [refused] };
    const { unsent } = await collect(log);
    expect(unsent).toMatchObject([{ cause: 'namesEmpty' }]);
    const gone = { ...log, gone: true };
    expect((await collect(gone, { unsent })).unsent).toEqual(unsent);
    expect((await collect(gone)).unsent).toMatchObject([
      { cause: 'attributesRefused' },
    ]);
  });

  it('says when there was more than it keeps, for a month', async () => {
    const days = async (overflowAt: string) =>
      (await collect({ records: [] }, { complete: false, overflowAt }))
        .complete;
    expect(await days('2026-10-26T12:00:00.000Z')).toBe(false);
    expect(await days('2026-10-24T12:00:00.000Z')).toBe(true);
    const many = Array.from({ length: 2001 }, (_, index) => ({
      ...failed,
      sourceId: String(index),
      observedAt: noon.toISOString(),
    }));
    expect(await collect({ records: [] }, { unsent: many })).toMatchObject({
      complete: false,
      overflowAt: noon.toISOString(),
    });
  });

  it('marks the days that nobody read before Entra dropped them', async () => {
    const longAgo = '2026-10-15T12:00:00.000Z';
    const { gap } = await collect({ records: [] }, {}, longAgo);
    expect(gap).toEqual({ from: longAgo, to: '2026-10-25T12:00:00.000Z' });
    expect((await collect({ records: [] }, { gap })).gap).toEqual(gap);
    expect((await collect({ records: [] }, {})).gap).toBeUndefined();
  });

  it('marks what was logged before it could read the log for the first time', async () => {
    const knownSince = '2026-10-15T12:00:00.000Z';
    expect((await collect({ records: [], knownSince })).gap).toEqual({
      from: knownSince,
      to: '2026-10-25T12:00:00.000Z',
    });
    const later = '2026-11-20T12:00:00.000Z';
    expect(
      (await collect({ records: [], knownSince: later })).gap,
    ).toBeUndefined();
    // What was read since counts.
    expect((await collect({ records: [], knownSince }, {})).gap).toBe(
      undefined,
    );
  });

  it('knows nothing where the tenant lacks the licence, and says so', async () => {
    const facts = await collect(
      { records: [], error: unlicensed },
      { unsent: [failed] },
    );
    expect(facts).toMatchObject({
      licenceMissing: true,
      complete: false,
      unsent: [],
    });
    const later = await collect({ records: [] }, facts);
    expect(later.asked).toEqual([new Date('2026-10-25T12:00:00Z')]);
    expect(later.licenceMissing).toBeUndefined();
    expect(later.kept).toBeUndefined();
    // Nothing has told of her since.
    expect(later.unsent).toMatchObject([{ sourceId: 'ada' }]);
    const denied = deniedBy('Authorization_RequestDenied');
    await expect(collect({ records: [], error: denied })).rejects.toBe(denied);
  });
});
