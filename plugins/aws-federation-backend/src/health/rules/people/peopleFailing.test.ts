import { ProvisioningCause } from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  findingsOfUnsent,
  peopleFindings,
  unsent,
} from './__testUtils__/peopleFindings';

describe('rules of the people, about people who fail', () => {
  it('count people by cause, and keep their ids', () => {
    const names = [unsent('namesEmpty'), unsent('namesEmpty')];
    const findings = findingsOfUnsent(...names, unsent('duplicateUser'));
    expect(
      findings.map(({ reason, subject, affected, effect }) => [
        reason,
        subject,
        affected,
        effect,
      ]),
    ).toEqual([
      ['PeopleFailing', 'namesEmpty', 2, 'some-people'],
      ['PeopleFailing', 'duplicateUser', 1, 'some-people'],
    ]);
    expect(findings[0]).toMatchObject({
      title: expect.stringMatching(/^2 people cannot be sent to AWS: .*\.$/),
      affectedIds: names.map(({ sourceId }) => sourceId),
      since: '2026-11-24T09:41:00.000Z',
      evidence: { requestId: names[0].reference },
    });
  });

  it('name the attribute that is empty, also where Entra only skips', () => {
    const skipped = () =>
      unsent('matchingAttributeMissing', { outcome: 'skipped' });
    const titles = peopleFindings(({ facts }) => {
      // Somebody has mapped userName otherwise than specified.
      facts.mappings.mappings!.userNameSource = 'mail';
      facts.provisioningLog.unsent = [skipped(), skipped()];
    }).map(({ title }) => title);
    expect(titles).toEqual([
      '2 people cannot be sent to AWS: they have no mail address, which userName is made of.',
    ]);
    const [expression] = peopleFindings(({ facts }) => {
      delete facts.mappings.mappings!.userNameSource;
      facts.provisioningLog.unsent = [skipped()];
    });
    const [otherwise] = peopleFindings(({ facts }) => {
      facts.mappings.mappings!.matching = ['externalId'];
      facts.provisioningLog.unsent = [skipped()];
    });
    for (const { title } of [expression, otherwise]) {
      expect(title).toBe(
        '1 person cannot be sent to AWS: the attribute by which Entra finds people in AWS is empty.',
      );
    }
  });

  it('leave what is said of the credentials to their own rules', () => {
    const long = { since: '2026-11-20T12:00:00.000Z' };
    const after = '2026-11-24T11:59:00.000Z';
    expect(
      findingsOfUnsent(unsent('credentials', { ...long, observedAt: after })),
    ).toMatchObject([{ reason: 'PeopleWaiting', effect: 'none' }]);
  });

  it.each([
    [3, [{ reason: 'PeopleFailing', subject: 'notPermitted', affected: 1 }]],
    [0, []],
  ])(
    'take credentials that work for no cause, while Entra tries %s again',
    (countEscrowed, found) => {
      expect(
        peopleFindings(({ facts }) => {
          facts.job.job!.countEscrowed = countEscrowed;
          facts.provisioningLog.unsent = [
            unsent('credentials', { observedAt: '2026-11-24T09:41:00.000Z' }),
          ];
        }).filter(({ rule }) => rule === 'people-failing'),
      ).toMatchObject(found);
    },
  );

  it.each<ProvisioningCause>(['awsTrouble', 'entraTrouble'])(
    'leave %s to Entra for an hour',
    cause => {
      const young = findingsOfUnsent(
        unsent(cause, { since: '2026-11-24T11:10:00.000Z' }),
      );
      expect(young).toMatchObject([
        { reason: 'PeopleWaiting', severity: 'info', effect: 'none' },
      ]);
      const old = findingsOfUnsent(
        unsent(cause),
        unsent(cause, { since: '2026-11-24T10:59:00.000Z' }),
      );
      expect(old).toMatchObject([
        { reason: 'PeopleFailing', severity: 'warning', affected: 2 },
      ]);
    },
  );

  it('are over when a cycle has gone through since', () => {
    expect(
      findingsOfUnsent(
        unsent('unknown', {
          outcome: 'held',
          observedAt: '2026-11-24T11:20:00.000Z',
        }),
        unsent('credentials', { observedAt: '2026-11-24T11:20:00.000Z' }),
      ),
    ).toEqual([]);
  });
});
