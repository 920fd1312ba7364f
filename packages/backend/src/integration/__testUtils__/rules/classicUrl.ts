import { changeReplyUrls } from './changeReplyUrls';
import { completedWithMetadata } from './mendings';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

/** The instance's address in another of AWS's endpoint families. */
const onHost = (host: string, url: string) =>
  `https://eu-west-1.${host}/platform/saml/acs/${url.split('/').pop()}`;

const isClassic = (url: string) => url.includes('.signin.aws.amazon.com/');

/** AWS's metadata file names the classic address of an old instance, or does not. */
const makeOld = (world: RuleWorld, classicUrl: 'named' | 'unnamed') =>
  world.control('/aws/instance-created', {
    at: '2025-06-01T08:00:00Z',
    classicUrl,
  });

const takeDualStackAlone = async (world: RuleWorld) => {
  await makeOld(world, 'unnamed');
  await changeReplyUrls(world, urls => [
    ...urls,
    onHost('sso.signin.aws', urls[0]),
  ]);
};

const added = {
  mended: 'the classic one is added in Entra',
  mend: (world: RuleWorld) =>
    changeReplyUrls(world, urls => [
      ...urls,
      onHost('signin.aws.amazon.com', urls[0]),
    ]),
};

/** The instance began sign-in with it before February 2026. */
async function removeClassic(world: RuleWorld) {
  await makeOld(world, 'named');
  await world.completeWithMetadata();
  await changeReplyUrls(world, urls => urls.filter(url => !isClassic(url)));
}

export const classicUrlEntries: RuleEntry[] = [
  {
    rule: 'saml-urls',
    reason: 'ClassicReplyUrlMissing',
    seen: "the instance is from before February 2026, and somebody deletes its classic reply URL in Entra, which AWS's metadata file names",
    bringAbout: removeClassic,
    ...completedWithMetadata,
  },
  {
    rule: 'saml-urls',
    reason: 'ReplyUrlMissing',
    seen: 'the same, and takes the sign-on URL out',
    async bringAbout(world) {
      await removeClassic(world);
      await world.entra.changeApplication({ loginUrl: null });
    },
    ...completedWithMetadata,
  },
  {
    rule: 'saml-urls',
    reason: 'WildcardMayMatch',
    seen: 'the instance is from before February 2026, and somebody puts the reply URL with wildcards of the gallery in place of its own ones',
    async bringAbout(world) {
      await makeOld(world, 'named');
      await world.completeWithMetadata();
      await changeReplyUrls(world, () => [
        'https://*.signin.aws.amazon.com/platform/saml/acs/*',
      ]);
    },
    ...completedWithMetadata,
  },
  {
    rule: 'classic-url-missing',
    reason: 'ClassicUrlMayBeNeeded',
    seen: 'the instance is from before February 2026, and somebody has its dual-stack reply URL in Entra and not the classic one',
    bringAbout: takeDualStackAlone,
    ...added,
  },
  {
    rule: 'classic-url-missing',
    reason: 'ClassicUrlMissing',
    seen: 'the same, and takes the sign-on URL out',
    async bringAbout(world) {
      await takeDualStackAlone(world);
      await world.entra.changeApplication({ loginUrl: null });
    },
    ...added,
  },
];
