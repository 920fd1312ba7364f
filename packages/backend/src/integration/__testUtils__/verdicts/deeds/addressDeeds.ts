import { Deed } from './Deed';

/** What administrators do to the identifiers and reply URLs of the application, and which address AWS asks for. */
export const addressDeeds: Record<string, Deed> = {
  'another reply URL before ours': async ({ state: { application } }) => {
    application?.web.redirectUris.unshift('https://other.example/acs');
    application?.web.redirectUriSettings.unshift({
      uri: 'https://other.example/acs',
      index: null,
    });
  },
  'another reply URL before ours, and none is the default': async world => {
    const { application } = world.state;
    if (!application) return;
    const redirectUris = [
      'https://other.example/acs',
      ...application.web.redirectUris,
    ];
    await world.graph('PATCH', `/applications/${application.id}`, {
      web: {
        redirectUris,
        redirectUriSettings: redirectUris.map(uri => ({ uri, index: null })),
      },
    });
  },
  'reply URL of another organization': async ({ state: { application } }) => {
    if (!application) return;
    const elsewhere = (uri: string) => uri.replace(/[^/]+$/, 'elsewhere');
    application.web.redirectUris = application.web.redirectUris.map(elsewhere);
    application.web.redirectUriSettings =
      application.web.redirectUriSettings.map(({ uri, index }) => ({
        uri: elsewhere(uri),
        index,
      }));
  },
  'one more identifier': async ({ state: { application } }) => {
    application?.identifierUris.push('https://other.example/entity');
  },
  'another identifier before ours': async world => {
    const { application } = world.state;
    if (!application) return;
    await world.graph('PATCH', `/applications/${application.id}`, {
      identifierUris: [
        'https://other.example/entity',
        ...application.identifierUris,
      ],
    });
  },
};
