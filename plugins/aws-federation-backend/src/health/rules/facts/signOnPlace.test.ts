import { signOnPlace, SignOnPlace } from './signOnPlace';

const store = 'd-99676f1234';
const wanted = `https://${store}.awsapps.com/start`;

describe('signOnPlace', () => {
  it.each<[string, SignOnPlace]>([
    [wanted, 'portal'],
    [`${wanted}/`, 'portal'],
    [`${wanted}#/`, 'portal'],
    [`https://start.us-gov-home.awsapps.com/directory/${store}`, 'portal'],
    [`https://portal.test/start/${store}`, 'portal'],
    ['https://d-0000000000.awsapps.com/start', 'anotherPortal'],
    ['https://portal.test/start/d-0000000000', 'anotherPortal'],
    ['https://contoso.awsapps.com/start', 'aws'],
    ['https://ssoins-1234.eu-west-1.portal.amazonaws.com', 'aws'],
    ['https://ssoins-1234.portal.eu-west-1.app.aws', 'aws'],
    [`https://elsewhere.test/${store}`, 'elsewhere'],
    ['https://notawsapps.com/start', 'elsewhere'],
    ['no address', 'elsewhere'],
  ])('of %s is %s', (url, place) => {
    expect(
      signOnPlace(url, {
        wanted,
        store,
        organization: {
          endpoints: { accessPortal: 'https://portal.test/start' },
        },
      }),
    ).toBe(place);
  });
});
