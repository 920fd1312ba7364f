import { healthyInput } from '../__testUtils__/healthyInput';
import { instanceMissing } from './instanceMissing';

describe('instanceMissing', () => {
  it('names the Region that has the instance', () => {
    const input = healthyInput();
    input.snapshot.instance.value = { otherRegion: 'us-east-1' };
    expect(instanceMissing.inspect(input)).toMatchObject([
      {
        title:
          'The portal looks in the wrong Region: IAM Identity Center is in us-east-1, not in eu-central-1.',
        remedy:
          'Set awsFederation.organizations[].region of acme to us-east-1.',
      },
    ]);
  });
});
