import { World } from '../World';
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
  'reply URL elsewhere alone': async ({ state: { application } }) => {
    if (!application) return;
    const uri = 'https://other.example/acs';
    application.web.redirectUris = [uri];
    application.web.redirectUriSettings = [{ uri, index: 0 }];
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
  'identifier elsewhere alone': async ({ state: { application } }) => {
    if (application) {
      application.identifierUris = ['https://other.example/entity'];
    }
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
  'no sign-on URL': world => setSignOnUrl(world, () => null),
  'sign-on URL is the access portal': world => setSignOnUrl(world, url => url),
  'sign-on URL of another organization': world =>
    setSignOnUrl(world, url => url.replace(/[^/]+$/, 'd-0000000000')),
  'sign-on URL at a host that is not there': world =>
    setSignOnUrl(world, () => 'https://nowhere.invalid/start'),
  'AWS asks for its dual-stack address': asksForDualStack,
  'dual-stack reply URL alone': async world => haveDualStackAlone(world),
  'dual-stack reply URL alone, for which AWS asks': async world => {
    haveDualStackAlone(world);
    await asksForDualStack(world);
  },
  'dual-stack reply URL alone where both are specified': async world => {
    await specifyBoth(world);
    haveDualStackAlone(world);
  },
  'dual-stack reply URL alone where both are specified, for which AWS asks':
    async world => {
      await specifyBoth(world);
      haveDualStackAlone(world);
      await asksForDualStack(world);
    },
  'IPv4 reply URL alone where both are specified, and AWS asks for the other':
    async world => {
      await specifyBoth(world);
      await asksForDualStack(world);
    },
};

/** In Entra, from the address of the access portal; null takes it out. */
export async function setSignOnUrl(
  world: World,
  change: (portal: string) => string | null,
) {
  const { servicePrincipal, identityCenter } = world.state;
  if (!servicePrincipal || !identityCenter) return;
  await world.graph('PATCH', `/servicePrincipals/${servicePrincipal.id}`, {
    loginUrl: change(world.portalOf(identityCenter.identityStoreId)),
  });
}

async function asksForDualStack(world: World) {
  if (!world.state.identityCenter) return;
  await world.control('/aws/request-family', { family: 'dualStack' });
}

/** As the simulated AWS has it in its metadata. */
function dualStackOf(url: string): string {
  return url.replace(/\/acs\/(?=[^/]+$)/, '/dual-stack/acs/');
}

function haveDualStackAlone({ state: { application } }: World) {
  const [first] = application?.web.redirectUris ?? [];
  if (!application || !first) return;
  const uri = dualStackOf(first);
  application.web.redirectUris = [uri];
  application.web.redirectUriSettings = [{ uri, index: 0 }];
}

/** What the template saves from a metadata file that names both families. */
function specifyBoth(world: World) {
  return specifyUrl(world, dualStackOf);
}

/** It saves a second one with the first. */
export function specifyUrl(
  world: World,
  urlOf: (first: string) => string | undefined,
) {
  return world.editRecord((_, row) => {
    const specification = JSON.parse(String(row.specification));
    const urls = specification.saml?.assertionConsumerServiceUrls ?? [];
    const second = urls.length === 1 && urlOf(urls[0]);
    if (second) urls.push(second);
    row.specification = JSON.stringify(specification);
  });
}
