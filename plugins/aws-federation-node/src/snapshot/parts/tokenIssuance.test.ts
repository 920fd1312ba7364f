import { FakeClouds } from '../../steps/__testUtils__/FakeClouds';
import { stepContext } from '../../steps/__testUtils__/stepContext';
import { tokenIssuancePart } from './tokenIssuance';

describe('tokenIssuancePart', () => {
  async function collect(...definition: string[]) {
    const fake = new FakeClouds();
    await fake.clouds.entra.applications.instantiate('AWS acme-labs');
    fake.tokenIssuancePolicies = [
      { id: 'policy', displayName: 'Signing', definition },
    ];
    return (await tokenIssuancePart.collect(stepContext(fake))).policies;
  }

  it.each([
    [
      '{"TokenIssuancePolicy":{"TokenResponseSigningPolicy":"ResponseOnly","SamlTokenVersion":"1.1","Version":"1"}}',
      { signs: 'ResponseOnly', samlVersion: '1.1' },
    ],
    [
      '{"TokenIssuancePolicy":{"Version":1}}',
      { signs: 'TokenOnly', samlVersion: '2.0' },
    ],
    ['{"ClaimsMappingPolicy":{}}', {}],
    ['null', {}],
    ['{', {}],
  ])('reads %s', async (definition, says) => {
    expect(await collect(definition)).toEqual([
      { policyName: 'Signing', ...says },
    ]);
  });

  it('reads those of the app registration too', async () => {
    const fake = new FakeClouds();
    await fake.clouds.entra.applications.instantiate('AWS acme-labs');
    fake.registrationIssuancePolicies = [
      {
        displayName: 'By Graph',
        definition: ['{"TokenIssuancePolicy":{"SamlTokenVersion":"1.1"}}'],
      },
    ];
    const { policies } = await tokenIssuancePart.collect(stepContext(fake));
    expect(policies).toEqual([
      {
        policyName: 'By Graph',
        ofRegistration: true,
        signs: 'TokenOnly',
        samlVersion: '1.1',
      },
    ]);
  });

  it('has nothing to read without an application', async () => {
    const { policies } = await tokenIssuancePart.collect(
      stepContext(new FakeClouds()),
    );
    expect(policies).toEqual([]);
  });
});
