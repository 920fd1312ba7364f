import { healthyInput } from '../__testUtils__/healthyInput';
import { requiredMappingsMissing } from './requiredMappingsMissing';

function findings(missingRequired: string[]) {
  const input = healthyInput();
  input.snapshot.provisioning.value.mapping!.missingRequired = missingRequired;
  return requiredMappingsMissing.inspect(input);
}

describe('requiredMappingsMissing', () => {
  it('is silent while everything is mapped, and while nothing is known', () => {
    expect(findings([])).toEqual([]);
    const { snapshot, ...input } = healthyInput();
    expect(
      requiredMappingsMissing.inspect({
        ...input,
        snapshot: {
          ...snapshot,
          provisioning: { ok: false, reason: 'Graph is silent.' },
        },
      }),
    ).toEqual([]);
  });

  it('says that people who leave are not disabled', () => {
    expect(findings(['active'])).toMatchObject([
      {
        condition: 'MappingsReady',
        title:
          'People who leave keep their access to AWS: nothing is mapped to active in Entra.',
      },
    ]);
  });

  it('names every attribute that is missing', () => {
    expect(findings(['displayName', 'name.familyName'])[0].title).toBe(
      'New people do not arrive in AWS: nothing is mapped to displayName, name.familyName in Entra.',
    );
  });
});
