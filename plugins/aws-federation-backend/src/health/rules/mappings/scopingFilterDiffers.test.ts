import { ScopingFilter } from '@aws-federation/backstage-plugin-aws-federation-common';
import { healthyInput } from '../__testUtils__/healthyInput';
import { scopingFilterDiffers } from './scopingFilterDiffers';

const research: ScopingFilter[] = [
  {
    clauses: [
      { attribute: 'department', operator: 'EQUALS', value: 'Research' },
    ],
  },
];

function findings(found: string, scopingFilters?: ScopingFilter[]) {
  const input = healthyInput();
  input.snapshot.provisioning.value.mapping!.scopingFilter = found;
  Object.assign(input.specification.provisioning!, { scopingFilters });
  return scopingFilterDiffers.inspect(input);
}

describe('scopingFilterDiffers', () => {
  it('is silent when the filter is as specified, or nothing is', () => {
    expect(findings('department EQUALS "Research"', research)).toEqual([]);
    expect(findings('none', [])).toEqual([]);
    expect(findings('department EQUALS "Sales"')).toEqual([]);
  });

  it('says which filter there is', () => {
    expect(findings('none', research)).toMatchObject([
      {
        condition: 'MappingsReady',
        severity: 'warning',
        title:
          'Others are sent to AWS than specified: the scoping filter in Entra is none.',
        detail: 'Specified is department EQUALS "Research".',
      },
    ]);
    expect(findings('city IS NULL', [])).toHaveLength(1);
  });
});
