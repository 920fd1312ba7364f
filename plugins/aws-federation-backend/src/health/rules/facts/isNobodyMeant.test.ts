import { AssignmentsFacts } from '@aws-federation/backstage-plugin-aws-federation-node';
import { healthyFederation } from '../../../__testUtils__/healthyFederation';
import { isNobodyMeant } from './isNobodyMeant';

const by = { by: 'user:default/ada', at: '2026-10-01T12:00:00.000Z' };

function isMeant(options: {
  held?: Partial<AssignmentsFacts['lastHeld']>;
  users?: string[];
  somebody?: boolean;
  isSetUpHere?: boolean;
}) {
  const { input } = healthyFederation();
  const { specification, recorded } = input;
  specification.assignments.users = options.users ?? [];
  if (options.isSetUpHere) recorded.savedSettings = { value: '{}', ...by };
  return isNobodyMeant(
    {
      users: options.somebody ? 1 : 0,
      groups: 0,
      fingerprint: '',
      lastHeld: options.held && {
        servicePrincipalId: 'sp',
        at: '2026-11-24T10:05:00.000Z',
        ...options.held,
      },
    },
    input,
  );
}

describe('isNobodyMeant', () => {
  it('is so where who was named is named no longer', () => {
    expect(isMeant({ held: { namedAt: '2026-11-24T09:55:00.000Z' } })).toBe(
      true,
    );
  });

  it('is so where the portal set provisioning up and nobody has had it', () => {
    expect(isMeant({ isSetUpHere: true })).toBe(true);
    expect(isMeant({})).toBe(false);
  });

  it.each<[string, Parameters<typeof isMeant>[0]]>([
    ['somebody has it', { somebody: true, isSetUpHere: true }],
    ['somebody is specified', { users: ['ada'], isSetUpHere: true }],
    ['who had it was never named', { held: {}, isSetUpHere: true }],
    [
      'others had it for long after',
      { held: { namedAt: '2026-11-20T09:55:00.000Z' }, isSetUpHere: true },
    ],
  ])('is not so where %s', (_, options) => {
    expect(isMeant(options)).toBe(false);
  });
});
