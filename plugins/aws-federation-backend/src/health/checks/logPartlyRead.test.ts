import { TestDatabases } from '@backstage/backend-test-utils';
import { statusWord } from '@aws-federation/backstage-plugin-aws-federation-common';
import { CheckerCase, conditionOf } from './__testUtils__/CheckerCase';

describe('assessFederation, while some of the provisioning log is to be read', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let checks: CheckerCase;
  beforeEach(async () => {
    checks = await CheckerCase.start(databases);
    await checks.specified();
    Object.assign(checks.seen.facts.provisioningLog, {
      complete: false,
      open: [
        {
          fromAt: '2026-11-24T09:00:00.000Z',
          untilAt: '2026-11-24T10:00:00.000Z',
        },
      ],
    });
  });

  it('does not say that nobody failed, and says no more than that is unknown', async () => {
    const status = await checks.check();
    expect(conditionOf(status, 'UsersInSync')).toMatchObject({
      status: 'Unknown',
      reason: 'LogIncomplete',
      message: expect.stringContaining('from 24 Nov 2026, 09:00 UTC'),
    });
    expect(status.findings).toMatchObject([
      { rule: 'log-incomplete', effect: 'not-known' },
    ]);
    expect(statusWord({ ...status, stale: false })).toBe('Partly unknown');
  });

  it('tells of those who were found to fail already', async () => {
    checks.seen.facts.provisioningLog.unsent = [
      {
        sourceId: 'ada',
        kind: 'user',
        outcome: 'failed',
        cause: 'namesEmpty',
        observedAt: '2026-11-24T10:30:00.000Z',
        since: '2026-11-24T10:30:00.000Z',
      },
    ];
    const status = await checks.check();
    expect(conditionOf(status, 'UsersInSync')).toMatchObject({
      status: 'False',
      reason: 'PeopleFailing',
    });
    expect(statusWord({ ...status, stale: false })).toBe('Degraded');
  });

  it('hides nothing that keeps anybody from telling whether people can sign in', async () => {
    Object.assign(checks.seen.facts.job.job!, { state: 'unknown' });
    const status = await checks.check();
    expect(statusWord({ ...status, stale: false })).toBe('Unknown');
  });
});
