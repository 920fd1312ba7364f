import { defaultReplyUrl } from './defaultReplyUrl';

describe('defaultReplyUrl', () => {
  const redirectUriSettings = [
    { uri: 'https://b.test', index: 2 },
    { uri: 'https://a.test', index: 1 },
    { uri: 'https://c.test', index: null },
  ];

  it('is the one that is marked so', () => {
    const application = {
      defaultRedirectUri: 'https://b.test',
      web: { redirectUriSettings },
    };
    expect(defaultReplyUrl(application)).toBe('https://b.test');
  });

  it('is that of the lowest index otherwise', () => {
    const application = {
      defaultRedirectUri: null,
      web: { redirectUriSettings },
    };
    expect(defaultReplyUrl(application)).toBe('https://a.test');
  });

  it('is unknown where nothing is marked', () => {
    expect(defaultReplyUrl({})).toBeUndefined();
    expect(
      defaultReplyUrl({
        web: { redirectUriSettings: redirectUriSettings.slice(2) },
      }),
    ).toBeUndefined();
  });
});
