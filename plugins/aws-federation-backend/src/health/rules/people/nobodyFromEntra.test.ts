import { Change } from '../../../__testUtils__/changes';
import { peopleFindings } from './__testUtils__/peopleFindings';

describe('rules of the people, about nobody from Entra', () => {
  it('claim no more than is known where only users made in AWS are enabled', () => {
    const local: Change = ({ facts }) => {
      facts.users = {
        inAws: 412,
        enabled: 1,
        enabledProvisioned: 0,
        expected: { somebody: true },
      };
    };
    expect(peopleFindings(local)).toMatchObject([
      {
        rule: 'nobody-from-entra',
        effect: 'not-known',
        title:
          'Whether anybody can sign in is not known: the only enabled user in AWS was made there, and nobody whom Entra sent is enabled.',
      },
    ]);
    expect(
      peopleFindings(local, ({ facts }) => {
        facts.mappings.mappings!.sendsExternalId = false;
      }),
    ).toEqual([]);
    expect(
      peopleFindings(local, ({ facts }) => {
        facts.job.job!.initialCycleEnded = false;
      }),
    ).toEqual([]);
    for (const expected of [
      { somebody: false },
      { somebody: true, since: '2026-11-24T11:58:00.000Z' },
    ]) {
      expect(
        peopleFindings(local, ({ facts }) => {
          facts.users.expected = expected;
        }),
      ).toEqual([]);
    }
  });
});
