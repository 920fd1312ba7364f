import { peopleFindings } from './__testUtils__/peopleFindings';

const gap = {
  from: '2026-10-01T12:00:00.000Z',
  to: '2026-10-20T12:00:00.000Z',
};

describe('rules of the people, about the provisioning log', () => {
  it('say when it was too long', () => {
    const long = peopleFindings(({ facts }) => {
      facts.provisioningLog.complete = false;
    });
    expect(long).toMatchObject([
      { rule: 'log-incomplete', reason: 'LogIncomplete', effect: 'none' },
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
