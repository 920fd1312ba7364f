import { CloudError } from '../../CloudError';
import { federated } from '../__testUtils__/federated';

const tag = 'https://aws.amazon.com/SAML/Attributes/AccessControl:Team';

describe('accessControlPart', () => {
  async function withClaims(...types: string[]) {
    const { fake, collect } = await federated();
    const { entra, identityCenter } = fake.clouds;
    entra.claimsMappingPolicies.listAssigned = async () => [
      {
        id: 'policy',
        displayName: 'Tags',
        definition: [
          JSON.stringify({
            ClaimsMappingPolicy: {
              ClaimsSchema: types.map(SamlClaimType => ({
                Value: 'blue',
                SamlClaimType,
              })),
            },
          }),
        ],
      },
    ];
    const readAccessControl = jest.fn(async () => 'DISABLED' as const);
    identityCenter.instances.readAccessControl = readAccessControl;
    return { fake, readAccessControl, collect };
  }

  it('asks AWS only where a policy sends such attributes', async () => {
    const none = await withClaims('urn:other');
    const { parts } = await none.collect();
    expect(parts.accessControl.facts).toEqual({ claims: 0 });
    expect(none.readAccessControl).not.toHaveBeenCalled();

    const one = await withClaims('urn:other', tag);
    expect((await one.collect()).parts.accessControl.facts).toEqual({
      claims: 1,
      status: 'DISABLED',
    });
  });

  it('knows nothing of an instance that does not work', async () => {
    const { fake, collect } = await withClaims(tag);
    fake.instanceStatus = 'DELETE_IN_PROGRESS';
    expect((await collect()).parts.accessControl.facts).toEqual({ claims: 1 });
  });

  it('fails alone where AWS does not allow it', async () => {
    const { fake, collect } = await withClaims(tag);
    fake.clouds.identityCenter.instances.readAccessControl = async () => {
      throw new CloudError({
        cloud: 'IAM Identity Center',
        operation: 'DescribeInstanceAccessControlAttributeConfiguration',
        status: 403,
        what: 'AWS does not allow it',
        remedy: 'Allow it.',
      });
    };
    const { parts } = await collect();
    expect(parts.accessControl.failure).toMatchObject({ kind: 'denied' });
    expect(parts.accessControl.facts).toBeUndefined();
    expect(parts.claims.failure).toBeUndefined();
  });
});
