import { GraphError } from '@microsoft/microsoft-graph-client';
import { CloudError } from '../../CloudError';
import { lacksLicence } from './lacksLicence';

function refusal(facts: { status: number; code?: string; said: string }) {
  const { status, code, said } = facts;
  return new CloudError(
    {
      cloud: 'Microsoft Graph',
      operation: 'GET /auditLogs/provisioning',
      status,
      code,
      what: 'Entra refuses',
      remedy: 'Look.',
    },
    new GraphError(status, said),
  );
}

describe('lacksLicence', () => {
  it.each([
    ['the code', 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', ''],
    [
      'the sentence',
      undefined,
      "Neither tenant is B2C or tenant doesn't have premium license",
    ],
  ])('knows it by %s', (_, code, said) => {
    expect(lacksLicence(refusal({ status: 403, code, said }))).toBe(true);
  });

  it('is no missing permission, and no trouble', () => {
    const said = 'Insufficient privileges to complete the operation.';
    expect(
      lacksLicence(
        refusal({ status: 403, code: 'Authorization_RequestDenied', said }),
      ),
    ).toBe(false);
    expect(lacksLicence(refusal({ status: 503, said: 'premium' }))).toBe(false);
    expect(lacksLicence(new Error('premium'))).toBe(false);
  });
});
