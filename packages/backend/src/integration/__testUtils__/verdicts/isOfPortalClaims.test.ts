import { RefusalTruth } from 'cloud-simulator';
import { isOfPortalClaims } from './isOfPortalClaims';

const several = { attributes: [{ name: 'Team', values: ['a', 'b'] }] };
const employeeId = { nameId: { source: 'employeeId' } };
const asSpecified = { nameId: { source: 'userPrincipalName' } };

describe('isOfPortalClaims', () => {
  it.each([
    ['accessControl', several, [], true],
    ['unknownUser', several, [], false],
    ['unknownUser', employeeId, [], true],
    ['unknownUser', employeeId, ['policy'], false],
    ['unknownUser', asSpecified, [], false],
    ['accessControl', employeeId, [], false],
    ['badResponse', employeeId, [], false],
  ] as const)('of %s, by %j, with policies %j: %s', (code, ...rest) => {
    const [portalClaims, claimsMappingPolicyIds, expected] = rest;
    const refusal = { ok: false, by: 'aws', code, reason: '' } as RefusalTruth;
    const state = {
      servicePrincipal: { simulated: { portalClaims, claimsMappingPolicyIds } },
    } as unknown as Parameters<typeof isOfPortalClaims>[1];
    expect(isOfPortalClaims(refusal, state, undefined)).toBe(expected);
  });
});
