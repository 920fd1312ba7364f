import { changeReplyUrls } from './changeReplyUrls';
import { completed } from './mendings';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const elsewhere = 'https://contoso.example/acs';

/** Then Entra begins the sign-in of who chooses the application. */
const takeSignOnUrlOut = (world: RuleWorld) =>
  world.entra.changeApplication({ loginUrl: null });

const addFirst = (world: RuleWorld) =>
  changeReplyUrls(world, urls => [elsewhere, ...urls]);

export const defaultReplyUrlEntries: RuleEntry[] = [
  {
    rule: 'default-reply-url',
    reason: 'DefaultReplyUrlUnused',
    seen: 'somebody adds a reply URL in Entra and makes it the default one',
    bringAbout: addFirst,
    ...completed,
  },
  {
    rule: 'default-reply-url',
    reason: 'DefaultReplyUrlDiffers',
    seen: 'the same, and takes the sign-on URL out',
    async bringAbout(world) {
      await addFirst(world);
      await takeSignOnUrlOut(world);
    },
    ...completed,
  },
  {
    rule: 'default-reply-url',
    reason: 'DefaultReplyUrlDiffers',
    seen: 'a programme makes another reply URL the default one with Microsoft Graph, and takes the sign-on URL out',
    async bringAbout(world) {
      await changeReplyUrls(world, urls => [...urls, elsewhere]);
      await world.entra.changeRegistration({ defaultRedirectUri: elsewhere });
      await takeSignOnUrlOut(world);
    },
    ...completed,
  },
  {
    rule: 'default-reply-url',
    reason: 'FirstReplyUrlDiffers',
    seen: "somebody puts a reply URL before AWS's in Entra, makes none the default one, and takes the sign-on URL out",
    async bringAbout(world) {
      const { web } = await world.entra.registration();
      const redirectUris = [elsewhere, ...web.redirectUris];
      await world.entra.changeRegistration({
        web: {
          redirectUris,
          redirectUriSettings: redirectUris.map(uri => ({ uri, index: null })),
        },
      });
      await takeSignOnUrlOut(world);
    },
    ...completed,
  },
];
