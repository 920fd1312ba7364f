import { healthyInput } from '../__testUtils__/healthyInput';
import { additionalRegionWithoutUrl } from './additionalRegionWithoutUrl';

describe('additionalRegionWithoutUrl', () => {
  it('names the Region whose reply URL the metadata does not have', () => {
    const input = healthyInput();
    expect(additionalRegionWithoutUrl.inspect(input)).toEqual([]);
    input.snapshot.instance.value.instance!.regions = [
      { RegionName: 'eu-central-1', Status: 'ACTIVE', IsPrimaryRegion: true },
      { RegionName: 'eu-west-3', Status: 'ACTIVE', IsPrimaryRegion: false },
    ];
    expect(additionalRegionWithoutUrl.inspect(input)).toMatchObject([
      {
        condition: 'SamlReady',
        severity: 'warning',
        title: 'Nobody can sign in to AWS in eu-west-3.',
      },
    ]);
    input.specification.saml.assertionConsumerServiceUrls.push(
      'https://eu-west-3.signin.aws/platform/saml/acs/a',
    );
    expect(additionalRegionWithoutUrl.inspect(input)).toEqual([]);
  });
});
