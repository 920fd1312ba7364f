import { filterInWords } from './filterInWords';

describe('filterInWords', () => {
  it.each([
    [
      'userPrincipalName EQUALS "ada@acme.example" and department EQUALS "Research"',
      'userPrincipalName EQUALS "…" and department EQUALS "Research"',
    ],
    [
      'surname REGEX MATCH "^L" or mail NOT EQUALS "ada@acme.example"',
      'surname REGEX MATCH "…" or mail NOT EQUALS "…"',
    ],
    ['city IS NOT NULL', 'city IS NOT NULL'],
    [
      'mail IS NOT NULL and department EQUALS "Research"',
      'mail IS NOT NULL and department EQUALS "Research"',
    ],
    ['none', 'none'],
  ])('tells %s without names', (filter, words) => {
    expect(filterInWords(filter)).toBe(words);
  });
});
