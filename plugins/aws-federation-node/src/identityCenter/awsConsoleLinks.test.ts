import { organization } from '../__testUtils__/organization';
import { awsConsoleLinks } from './awsConsoleLinks';

describe('awsConsoleLinks', () => {
  it.each([
    [
      organization,
      'eu-central-1.console.aws.amazon.com',
      'https://d-1.awsapps.com/start',
    ],
    [
      {
        ...organization,
        partition: 'aws-us-gov' as const,
        region: 'us-gov-west-1',
      },
      'us-gov-west-1.console.amazonaws-us-gov.com',
      'https://start.us-gov-home.awsapps.com/directory/d-1',
    ],
    [
      { ...organization, partition: 'aws-cn' as const, region: 'cn-north-1' },
      'cn-north-1.console.amazonaws.cn',
      'https://start.cn-north-1.home.awsapps.cn/directory/d-1',
    ],
  ])('leads to the partition of the organization', (config, host, portal) => {
    const links = awsConsoleLinks(config);

    expect(new URL(links.identityCenter).host).toBe(host);
    for (const page of [
      'settings',
      'keys',
      'quotas',
      'accounts',
      'trustedServices',
    ] as const) {
      expect(new URL(links[page]!).host).toBe(host);
    }
    expect(links.accessPortal('d-1')).toBe(portal);
  });

  it('stays under the configured bases', () => {
    const links = awsConsoleLinks({
      ...organization,
      endpoints: {
        console: 'http://localhost:8480/console',
        accessPortal: 'http://localhost:8480/start',
      },
    });

    expect(links.identityCenter).toBe(
      'http://localhost:8480/console/eu-central-1/singlesignon',
    );
    expect(links.settings).toBe(
      'http://localhost:8480/console/eu-central-1/singlesignon/settings',
    );
    expect(links.accessPortal('d-1')).toBe('http://localhost:8480/start/d-1');
    // It stands in for IAM Identity Center alone.
    expect(links).not.toHaveProperty('keys');
    expect(links).not.toHaveProperty('quotas');
    expect(links).not.toHaveProperty('accounts');
    expect(links).not.toHaveProperty('trustedServices');
  });
});
