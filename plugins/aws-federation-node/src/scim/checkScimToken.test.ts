import { checkScimToken } from './checkScimToken';

describe('checkScimToken', () => {
  it('accepts a token', () => {
    expect(() =>
      checkScimToken('AQoDYXdzEJr1K8a2+bQ/9z0xCtExample=='),
    ).not.toThrow();
  });

  it.each([
    ['', 'is empty'],
    [' AQoDYXdzEJr1K8a2+bQ ', 'holds white space'],
    ['AQoDYXdzEJr1\r\nX-Header:1', 'holds white space'],
    ['https://scim.eu-central-1.amazonaws.com/x/scim/v2', 'is a URL'],
    ['********************', 'is hidden'],
    ['••••••••••••••••••••', 'is hidden'],
    ['AQoDYXdzEJr1K8a2ü+bQ', 'holds characters'],
    ['AQoDYXdz', 'is too short'],
    ['A'.repeat(9000), 'is too long'],
  ])('refuses %j', (token, problem) => {
    expect(() => checkScimToken(token)).toThrow(problem);
  });
});
