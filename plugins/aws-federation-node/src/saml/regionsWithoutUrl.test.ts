import { regionsWithoutUrl } from './regionsWithoutUrl';

const metadata = {
  entityId:
    'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234',
  assertionConsumerServiceUrls: [
    'https://eu-central-1.signin.aws.amazon.com/platform/saml/acs/a',
    'https://eu-west-1.signin.aws/platform/saml/acs/b',
    'https://ap-east-12.signin.aws/platform/saml/acs/b',
  ],
};

describe('regionsWithoutUrl', () => {
  it('names the additional Regions that the metadata does not know', () => {
    const region = (RegionName: string, more = {}) => ({
      RegionName,
      Status: 'ACTIVE' as const,
      IsPrimaryRegion: false,
      ...more,
    });
    expect(
      regionsWithoutUrl(
        [
          region('eu-central-1', { IsPrimaryRegion: true }),
          region('eu-west-1'),
          region('us-east-2'),
          // Nobody signs in there yet, or any more.
          region('us-west-2', { Status: 'ADDING' }),
          region('eu-north-1', { Status: 'REMOVING' }),
          // No part of another name.
          region('eu-west-12'),
          region('ap-east-1'),
        ],
        metadata,
      ),
    ).toEqual(['us-east-2', 'eu-west-12', 'ap-east-1']);
  });

  it('needs no URL of the primary Region, whose host may name none', () => {
    expect(
      regionsWithoutUrl(
        [{ RegionName: 'us-east-1', Status: 'ACTIVE', IsPrimaryRegion: true }],
        metadata,
      ),
    ).toEqual([]);
  });
});
