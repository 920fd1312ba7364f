import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { secretsSizeProblem } from './secretsSizeProblem';

function problem(cloud: 'global' | 'usGov' | 'usGovDoD', tokenBytes: number) {
  const { tenant } = stepContext(new FakeClouds());
  return secretsSizeProblem({ tenant: { ...tenant, cloud }, specification }, [
    { key: 'BaseAddress', value: 'x'.repeat(2000) },
    { key: 'SecretToken', value: 'x'.repeat(tokenBytes) },
  ]);
}

// ops@example.com has 15 bytes.
describe('secretsSizeProblem', () => {
  it.each(['usGov', 'usGovDoD'] as const)('counts bytes in %s', cloud => {
    expect(problem(cloud, 1009)).toBeUndefined();
    expect(problem(cloud, 1010)).toMatch(/have 1025 bytes .* at most 1024/);
  });

  it('knows no limit elsewhere', () => {
    expect(problem('global', 5000)).toBeUndefined();
  });
});
