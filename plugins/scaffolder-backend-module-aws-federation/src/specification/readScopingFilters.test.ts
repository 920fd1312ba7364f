import { readScopingFilters } from './readScopingFilters';
import { ScopingClauseInput } from './SpecificationInput';
import { withoutEmpty } from './withoutEmpty';

const read = (...clauses: ScopingClauseInput[]) =>
  readScopingFilters(withoutEmpty({ scopingFilters: [{ clauses }] }));

describe('readScopingFilters', () => {
  it('says nothing when nothing was filled in, and takes a filter away', () => {
    expect(read({}, { attribute: ' ' })).toBeUndefined();
    expect(readScopingFilters({})).toBeUndefined();
    expect(readScopingFilters({ withoutScopingFilter: true })).toEqual([]);
  });

  it('leaves the value out where there is nothing to compare with', () => {
    expect(
      read(
        { attribute: ' department', operator: 'EQUALS', value: 'Research' },
        { attribute: 'city', operator: 'IS NULL', value: 'left over' },
      ),
    ).toEqual([
      {
        clauses: [
          { attribute: 'department', operator: 'EQUALS', value: 'Research' },
          { attribute: 'city', operator: 'IS NULL' },
        ],
      },
    ]);
  });

  it.each<[ScopingClauseInput, string]>([
    [{ attribute: 'city' }, 'has no operator'],
    [{ operator: 'EQUALS', value: 'x' }, 'has no attribute'],
    [{ attribute: 'city', operator: 'EQUALS' }, 'compares with nothing'],
    [
      { attribute: 'city', operator: 'REGEX MATCH', value: '(' },
      'no regular expression',
    ],
  ])('refuses %j', (clause, sentence) => {
    expect(() => read(clause)).toThrow(sentence);
  });

  it('refuses a filter together with none', () => {
    expect(() =>
      readScopingFilters({
        withoutScopingFilter: true,
        scopingFilters: [{ clauses: [] }],
      }),
    ).toThrow('Choose one');
  });
});
