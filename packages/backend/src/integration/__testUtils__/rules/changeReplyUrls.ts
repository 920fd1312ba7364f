import { RuleWorld } from './RuleWorld';

/** In their order, the first the default one. */
export async function changeReplyUrls(
  world: RuleWorld,
  change: (urls: string[]) => string[],
) {
  const { web } = await world.entra.registration();
  const redirectUris = change(web.redirectUris);
  await world.entra.changeRegistration({
    web: {
      redirectUris,
      redirectUriSettings: redirectUris.map((uri, index) => ({ uri, index })),
    },
  });
}
