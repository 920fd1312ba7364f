import { healthyFederation } from '../../../__testUtils__/healthyFederation';
import { isNobodyMeant } from './isNobodyMeant';

const monday = '2026-11-23T10:00:00.000Z';
const tuesday = '2026-11-24T10:00:00.000Z';
const by = { by: 'user:default/ada', at: '2026-10-01T12:00:00.000Z' };

function isMeant(options: {
  held?: string;
  revoked?: { value?: string; at: string };
  users?: string[];
  somebody?: boolean;
  isSetUpHere?: boolean;
}) {
  const { input } = healthyFederation();
  const { specification, recorded } = input;
  specification.assignments.users = options.users ?? [];
  if (options.revoked) {
    recorded.accessRevoked = { value: 'sp', ...by, ...options.revoked };
  }
  if (options.isSetUpHere) recorded.savedSettings = { value: '{}', ...by };
  return isNobodyMeant(
    {
      users: options.somebody ? 1 : 0,
      groups: 0,
      fingerprint: '',
      lastHeld: options.held
        ? {
            servicePrincipalId: 'sp',
            at: options.held,
          }
        : undefined,
    },
    input,
  );
}

describe('isNobodyMeant', () => {
  it.each(['2026-11-23T10:05:00.000Z', '2026-11-24T10:05:00.000Z'])(
    'is so where the portal took it away from the last, seen at %s',
    held => {
      const revoked = { at: '2026-11-24T10:00:00.000Z' };
      expect(isMeant({ held, revoked })).toBe(true);
    },
  );

  it('is so where the portal set provisioning up and nobody has had it', () => {
    expect(isMeant({ isSetUpHere: true })).toBe(true);
    expect(isMeant({})).toBe(false);
  });

  it.each<[string, Parameters<typeof isMeant>[0]]>([
    ['somebody has it', { somebody: true, isSetUpHere: true }],
    ['somebody is specified', { users: ['ada'], isSetUpHere: true }],
    ['they lost it by hand', { held: monday, isSetUpHere: true }],
    [
      'others had it for long after',
      { held: tuesday, revoked: { at: monday } },
    ],
    [
      'it was another application',
      { held: monday, revoked: { value: 'other', at: monday } },
    ],
  ])('is not so where %s', (_, options) => {
    expect(isMeant(options)).toBe(false);
  });
});
