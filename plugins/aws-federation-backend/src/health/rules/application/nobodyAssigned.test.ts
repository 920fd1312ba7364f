import { Change } from '../../../__testUtils__/changes';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { nobodyAssigned } from './nobodyAssigned';

const noon = '2026-11-24T12:00:00.000Z';

describe('nobodyAssigned', () => {
  it('tells of nobody without alarm where nobody is meant', () => {
    const told = (change: Change) =>
      findingsAfter([nobodyAssigned], federation => {
        const { facts, input } = federation;
        const servicePrincipalId = facts.application.servicePrincipal!.id;
        facts.assignments = {
          users: 0,
          groups: 0,
          fingerprint: 'of none',
          lastHeld: { servicePrincipalId, at: noon },
        };
        input.recorded.accessRevoked = {
          value: servicePrincipalId,
          by: 'user:default/ada',
          at: noon,
        };
        change(federation);
      });
    expect(told(() => {})).toMatchObject([
      { reason: 'NobodyMeant', severity: 'info', effect: 'none' },
    ]);
    const named = told(({ input }) => {
      input.specification.assignments.groups = ['devs'];
    });
    expect(named).toMatchObject([
      {
        reason: 'NobodyAssigned',
        detail: expect.stringMatching(
          /^With its next cycle Entra disables in AWS whoever had it, unless /,
        ),
      },
    ]);
    // Nobody has had the new application.
    const anew = told(({ facts, input }) => {
      input.specification.assignments.groups = ['devs'];
      facts.assignments.lastHeld!.servicePrincipalId = 'the old one';
    });
    expect(anew).toMatchObject([{ reason: 'NobodyAssigned' }]);
    expect(anew[0].detail).toBeUndefined();
  });
});
