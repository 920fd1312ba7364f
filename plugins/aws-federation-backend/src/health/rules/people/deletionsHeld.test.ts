import { UnsentObject } from '@aws-federation/backstage-plugin-aws-federation-node';
import { findingsOfUnsent, unsent } from './__testUtils__/peopleFindings';

describe('rules of the people, about deletions that wait', () => {
  it('count deletions that wait apart from failures', () => {
    const held = (kind: UnsentObject['kind']) =>
      unsent('unknown', {
        kind,
        outcome: 'held',
        observedAt: '2026-11-24T11:50:00.000Z',
      });
    expect(
      findingsOfUnsent(held('user'), held('user'), held('group')),
    ).toMatchObject([
      {
        rule: 'deletions-held',
        affected: 3,
        title:
          '2 people and 1 group whom Entra would take out of AWS stay there: more would be deleted than the deletion threshold allows.',
      },
    ]);
  });
});
