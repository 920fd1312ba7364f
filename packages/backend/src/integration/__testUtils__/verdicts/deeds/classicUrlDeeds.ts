import { World } from '../World';
import { setSignOnUrl, specifyUrl } from './addressDeeds';
import { Deed } from './Deed';

/** Of an instance from before February 2026, which begins sign-in with its classic reply URL. */
export const classicUrlDeeds: Record<string, Deed> = {
  'old instance with its classic reply URL': async world => {
    await specifyClassicUrl(world);
    addReplyUrl(world, onHost(world, 'signin.aws.amazon.com'));
  },
  'classic reply URL of an old instance removed, and a sign-on URL is set':
    async world => {
      await specifyClassicUrl(world);
      await setSignOnUrl(world, url => url);
    },
  'classic reply URL of an old instance removed, and no sign-on URL is set':
    async world => {
      await specifyClassicUrl(world);
      await setSignOnUrl(world, () => null);
    },
  'old instance whose metadata does not name its classic reply URL, and a sign-on URL is set':
    async world => {
      await makeOld(world, 'unnamed');
      await setSignOnUrl(world, url => url);
    },
  'old instance whose metadata does not name its classic reply URL, and no sign-on URL is set':
    async world => {
      await makeOld(world, 'unnamed');
      await setSignOnUrl(world, () => null);
    },
  ...Object.fromEntries(
    (['literal', 'matched'] as const).flatMap(stand => [
      [
        `wildcards of the gallery alone for an old instance, ${stand}`,
        async (world: World) => {
          await specifyClassicUrl(world);
          await setSignOnUrl(world, url => url);
          await bringWildcardsBack(world, stand, []);
        },
      ],
      [
        `wildcards of the gallery instead of the classic reply URL, ${stand}`,
        async (world: World) => {
          await specifyClassicUrl(world);
          await setSignOnUrl(world, url => url);
          const { redirectUris = [] } = world.state.application?.web ?? {};
          await bringWildcardsBack(world, stand, redirectUris);
        },
      ],
    ]),
  ),
};

/** Entra takes what they fit, or it does not: nobody has published it of SAML. */
async function bringWildcardsBack(
  world: World,
  stand: 'literal' | 'matched',
  others: string[],
) {
  const { application } = world.state;
  if (!application) return;
  await world.control('/tenant-wildcards', { stand });
  application.web.redirectUris = [...others];
  application.web.redirectUriSettings = others.map((uri, index) => ({
    uri,
    index,
  }));
  addReplyUrl(world, 'https://*.signin.aws.amazon.com/platform/saml/acs/*');
}

async function makeOld(world: World, classicUrl: 'named' | 'unnamed') {
  if (!world.state.identityCenter) return;
  await world.control('/aws/instance-created', {
    at: '2025-06-01T08:00:00Z',
    classicUrl,
  });
  // Only addresses on AWS's own hosts tell of which family they are.
  addReplyUrl(world, onHost(world, 'sso.signin.aws'));
}

/** The template saved it from the metadata file. */
async function specifyClassicUrl(world: World) {
  await makeOld(world, 'named');
  await specifyUrl(world, () => onHost(world, 'signin.aws.amazon.com'));
}

function onHost({ state: { identityCenter } }: World, host: string) {
  return (
    identityCenter &&
    `https://eu-west-1.${host}/platform/saml/acs/${identityCenter.samlTenantId}`
  );
}

function addReplyUrl(
  { state: { application } }: World,
  uri: string | undefined,
) {
  if (!application || !uri) return;
  application.web.redirectUris.push(uri);
  application.web.redirectUriSettings.push({
    uri,
    index: application.web.redirectUris.length - 1,
  });
}
