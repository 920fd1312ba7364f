import { OrganizationConfig } from '../config/OrganizationConfig';
import { additionalRegionsProblem } from './additionalRegionsProblem';

describe('additionalRegionsProblem', () => {
  const problem = (
    regions: string[] | undefined,
    partition: OrganizationConfig['partition'] = 'aws',
    region = 'eu-west-1',
  ) =>
    additionalRegionsProblem(regions, {
      title: 'Acme labs',
      region,
      partition,
    } as OrganizationConfig);

  it('knows the Regions of each partition', () => {
    expect(problem(undefined)).toBeUndefined();
    expect(problem(['eu-central-1', 'us-east-1'])).toBeUndefined();
    expect(
      problem(['us-gov-west-1'], 'aws-us-gov', 'us-gov-east-1'),
    ).toBeUndefined();
    expect(problem(['eu-central-1'], 'aws-cn', 'cn-north-1')).toMatch(
      /not known to be offered in eu-central-1\. .* partition aws-cn, such as cn-northwest-1\./,
    );
  });

  it('names a mistake, and does not take the primary Region for another one', () => {
    expect(problem(['eu-central-11'])).toContain('offered in eu-central-11.');
    expect(problem(['eu-west-1'])).toContain(
      'is the primary Region of Acme labs',
    );
  });
});
