import { healthyInput } from '../__testUtils__/healthyInput';
import { encryptionTrouble } from './encryptionTrouble';

describe('encryptionTrouble', () => {
  it('repeats what AWS says of the key', () => {
    const input = healthyInput();
    expect(encryptionTrouble.inspect(input)).toEqual([]);
    const { instance } = input.snapshot.instance.value;
    instance!.encryptionProblem = 'The key is disabled.';
    expect(encryptionTrouble.inspect(input)).toMatchObject([
      {
        condition: 'InstanceReady',
        severity: 'warning',
        detail: 'The key is disabled.',
      },
    ]);
  });
});
