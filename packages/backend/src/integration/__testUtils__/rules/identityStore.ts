import { changeReplyUrls } from './changeReplyUrls';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const federatedAnew = {
  mended:
    'another visit to the AWS console, and "Complete an AWS federation" with all that it gives',
  mend: (world: RuleWorld) => world.federateAnew(),
};

/** @returns AWS's metadata of the new instance */
async function enableAnew(world: RuleWorld): Promise<string> {
  await world.console.deleteInstance(world.aws.instanceArn);
  await world.console.enable();
  return world.console.downloadMetadata();
}

/** Somebody gives Entra the new identifier, and perhaps reply URLs. */
async function mendEntra(
  world: RuleWorld,
  replyUrls: (metadata: string, before: string[]) => string[],
) {
  const metadata = await enableAnew(world);
  const [entityId] = /(?<=entityID=")[^"]+/.exec(metadata) ?? [];
  await world.entra.changeRegistration({ identifierUris: [entityId] });
  await changeReplyUrls(world, before => replyUrls(metadata, before));
}

/** AWS has an identity store that nobody has specified. */
export const identityStoreEntries: RuleEntry[] = [
  {
    rule: 'identity-store-changed',
    reason: 'IdentityStoreChanged',
    seen: 'IAM Identity Center is deleted and enabled again',
    bringAbout: async world => {
      await enableAnew(world);
    },
    ...federatedAnew,
  },
  {
    rule: 'identity-store-changed',
    reason: 'SpecificationOutdated',
    seen: 'the same, and somebody has mended Entra by hand',
    bringAbout: world =>
      mendEntra(
        world,
        metadata => metadata.match(/(?<=Location=")[^"]+\/acs\/[^"]+/g) ?? [],
      ),
    ...federatedAnew,
  },
  {
    rule: 'identity-store-changed',
    reason: 'ReplyUrlsOutdated',
    seen: 'the same, and somebody has mended the identifier in Entra alone',
    bringAbout: world => mendEntra(world, (_, before) => before),
    ...federatedAnew,
  },
  {
    rule: 'identity-store-changed',
    reason: 'NoReplyUrlOfAws',
    seen: 'the same, and the old reply URLs are deleted, too',
    bringAbout: world => mendEntra(world, () => []),
    ...federatedAnew,
  },
];
