import type { Filter } from '@microsoft/microsoft-graph-types';
import { isLetPass } from './isLetPass';

const clause = (
  sourceOperandName: string,
  operatorName: string,
  ...values: string[]
) => ({ sourceOperandName, operatorName, targetOperand: { values } });
const group = (...clauses: ReturnType<typeof clause>[]) => ({ clauses });
const explorers = {
  displayName: 'aws-labs-explorers',
  description: null,
  mail: '',
  securityEnabled: true,
};

describe('isLetPass', () => {
  it.each<[string, string, boolean | undefined, string[]]>([
    ['displayName', 'EQUALS', true, ['aws-labs-explorers']],
    ['displayName', 'EQUALS', false, ['AWS-labs-explorers']],
    ['displayName', 'NOT EQUALS', true, ['nobody']],
    ['displayName', 'NOT EQUALS', false, ['aws-labs-explorers']],
    ['displayName', 'INCLUDES', true, ['labs']],
    ['displayName', 'INCLUDES', false, ['Labs']],
    ['displayName', 'IS NULL', false, []],
    ['displayName', 'IS NOT NULL', true, ['left over']],
    ['description', 'IS NULL', true, []],
    ['description', 'IS NOT NULL', false, []],
    ['mail', 'IS NULL', true, []],
    // What is empty passes no comparison.
    ['description', 'NOT EQUALS', false, ['nobody']],
    ['description', 'NOT REGEX MATCH', false, ['nobody']],
    ['description', 'INCLUDES', false, ['nobody']],
    ['description', 'IS FALSE', false, []],
    ['securityEnabled', 'IS TRUE', true, []],
    ['securityEnabled', 'IS FALSE', false, []],
    // Whether a pattern has to match all of it is not known.
    ['displayName', 'REGEX MATCH', true, ['aws-.*']],
    ['displayName', 'REGEX MATCH', true, ['^aws-(labs|prod)-[a-z]+$']],
    ['displayName', 'REGEX MATCH', false, ['gcp-.*']],
    ['displayName', 'REGEX MATCH', undefined, ['labs']],
    ['displayName', 'NOT REGEX MATCH', false, ['aws-.*']],
    ['displayName', 'NOT REGEX MATCH', true, ['gcp-.*']],
    ['displayName', 'NOT REGEX MATCH', undefined, ['labs']],
    // .NET reads these another way, or nobody knows how long they take.
    ['displayName', 'REGEX MATCH', undefined, ['(?i)AWS-.*']],
    ['displayName', 'REGEX MATCH', undefined, ['aws-\\w+']],
    ['displayName', 'REGEX MATCH', undefined, ['(a+)+']],
    ['displayName', 'REGEX MATCH', undefined, ['(a|aw){9}.*']],
    ['displayName', 'REGEX MATCH', undefined, ['.*a.*a.*']],
    ['displayName', 'REGEX MATCH', undefined, ['(aws']],
    // What cannot be told at all.
    ['displayName', 'IS TRUE', undefined, []],
    ['securityEnabled', 'EQUALS', undefined, ['True']],
    ['department', 'IS NULL', undefined, []],
    ['constructor', 'IS NULL', undefined, []],
    ['displayName', 'ENDS_WITH', undefined, ['explorers']],
    ['displayName', 'constructor', undefined, ['explorers']],
    ['displayName', 'EQUALS', undefined, []],
    ['displayName', 'EQUALS', undefined, ['aws-labs-explorers', 'nobody']],
  ])('tells of %s %s: %s, with %j', (name, operator, expected, values) => {
    const filter = { groups: [group(clause(name, operator, ...values))] };
    expect(isLetPass(filter, explorers)).toBe(expected);
  });

  const yes = clause('displayName', 'IS NOT NULL');
  const no = clause('displayName', 'IS NULL');
  const maybe = clause('department', 'IS NULL');

  it.each<[string, boolean | undefined, Filter | null | undefined]>([
    ['no filter', true, null],
    ['none of its groups', true, { groups: [] }],
    ['all clauses of one', true, { groups: [group(yes, no), group(yes, yes)] }],
    ['a clause of each', false, { groups: [group(yes, no), group(no)] }],
    ['one that is not known', undefined, { groups: [group(yes, maybe)] }],
    ['one that fails beside it', false, { groups: [group(maybe, no)] }],
    ['a group beside it', true, { groups: [group(maybe), group(yes)] }],
    ['nothing but it', undefined, { groups: [group(no), group(maybe)] }],
    ['a group without clauses', undefined, { groups: [group()] }],
    [
      'groups of another kind',
      undefined,
      { groups: [group(yes)], categoryFilterGroups: [group(yes)] },
    ],
  ])('tells with %s: %s', (_, expected, filter) => {
    expect(isLetPass(filter, explorers)).toBe(expected);
  });
});
