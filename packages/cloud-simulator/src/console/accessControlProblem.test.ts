import { accessControlProblem } from './accessControlProblem';

const tag = (key: string, ...values: string[]) => ({
  name: `https://aws.amazon.com/SAML/Attributes/AccessControl:${key}`,
  values,
});

describe('accessControlProblem', () => {
  it.each([
    ['none', []],
    ['other attributes, whatever they are', [{ name: '', values: ['a', '#'] }]],
    [
      'the longest key and value',
      [tag('k'.repeat(128), 'v'.repeat(256)), tag('Größe', 'a b_.:/=+-@c')],
    ],
    ['an empty value', [tag('key', '')]],
    ['fifty', Array.from({ length: 50 }, (_, at) => tag(`key${at}`, 'a'))],
  ])('is none of %s', (_, attributes) => {
    expect(accessControlProblem(attributes)).toBeUndefined();
  });

  it.each([
    [
      'more than fifty',
      Array.from({ length: 51 }, (_, at) => tag(`key${at}`, 'a')),
      'more than 50',
    ],
    ['several values', [tag('key', 'a', 'b')], 'several values'],
    ['a key twice', [tag('key', 'a'), tag('key', 'a')], 'twice'],
    [
      'a key twice, in another case',
      [tag('Key', 'a'), tag('key', 'b')],
      'twice',
    ],
    ['no key', [tag('', 'a')], 'key'],
    ['a long key', [tag('k'.repeat(129), 'a')], 'key'],
    ['a reserved key', [tag('AWS:key', 'a')], 'key'],
    ['another sign in the key', [tag('cost#center', 'a')], 'key'],
    ['a long value', [tag('key', 'v'.repeat(257))], 'value'],
    ['another sign in the value', [tag('key', 'R&D')], 'value'],
    ['a line break in the value', [tag('key', 'a\nb')], 'value'],
    ['a reserved value', [tag('key', 'aws:a')], 'value'],
  ])('is told of %s', (_, attributes, words) => {
    expect(accessControlProblem(attributes)).toContain(words);
  });
});
