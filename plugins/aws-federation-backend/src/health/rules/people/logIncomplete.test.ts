import { peopleFindings } from './__testUtils__/peopleFindings';

const gap = {
  from: '2026-10-01T12:00:00.000Z',
  to: '2026-10-20T12:00:00.000Z',
};

describe('rules of the people, about the provisioning log', () => {
  it('say what is not read yet, and how long that takes', () => {
    const told = (countChecksLeft?: number) =>
      peopleFindings(({ facts }) => {
        Object.assign(facts.provisioningLog, {
          complete: false,
          open: [
            {
              fromAt: '2026-11-24T09:00:00.000Z',
              untilAt: '2026-11-24T10:00:00.000Z',
            },
            {
              fromAt: '2026-11-23T07:00:00.000Z',
              untilAt: '2026-11-23T08:00:00.000Z',
            },
            // It was read, and something may have come late.
            {
              fromAt: '2026-11-22T07:00:00.000Z',
              untilAt: '2026-11-24T10:30:00.000Z',
              seen: true,
            },
          ],
          countChecksLeft,
        });
      });
    expect(told(3)).toMatchObject([
      {
        rule: 'log-incomplete',
        reason: 'LogIncomplete',
        effect: 'not-known',
        title: expect.stringContaining(
          'from 23 Nov 2026, 07:00 UTC to 24 Nov 2026, 10:00 UTC',
        ),
        detail: expect.stringContaining('about 30 minutes more'),
      },
    ]);
    expect(told(24)[0].detail).toContain('about 4 hours more');
    expect(told(1000)[0].detail).toContain('about 7 days more');
    expect(told()[0].detail).toContain('when Entra logs less');
  });

  it('say nothing while only late records are looked for', () => {
    const seen = peopleFindings(({ facts }) => {
      facts.provisioningLog.open = [
        {
          fromAt: '2026-11-24T09:00:00.000Z',
          untilAt: '2026-11-24T10:00:00.000Z',
          seen: true,
        },
      ];
    });
    expect(seen).toEqual([]);
  });

  it('say when there were more than the portal keeps', () => {
    const many = peopleFindings(({ facts }) => {
      Object.assign(facts.provisioningLog, {
        complete: false,
        overflowAt: '2026-11-24T10:00:00.000Z',
      });
    });
    expect(many).toMatchObject([
      {
        reason: 'LogIncomplete',
        effect: 'not-known',
        title: expect.stringContaining('more than the portal keeps'),
      },
    ]);
  });

  it('say which days nobody read before Entra dropped them', () => {
    const missed = peopleFindings(({ facts }) => {
      facts.provisioningLog.gap = gap;
    });
    expect(missed).toMatchObject([
      {
        rule: 'log-incomplete',
        reason: 'LogNotRead',
        effect: 'none',
        title: expect.stringContaining('from 1 Oct 2026 to 20 Oct 2026'),
      },
    ]);
  });

  it('say neither while the licence is missing, which is told', () => {
    const unlicensed = peopleFindings(({ facts }) => {
      Object.assign(facts.provisioningLog, {
        complete: false,
        licenceMissing: true,
        gap,
      });
    });
    expect(unlicensed.map(({ rule }) => rule)).toEqual(['people-not-known']);
  });
});
