import { changeReplyUrls } from './changeReplyUrls';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const byHand = 'AWS by hand';

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

/** Somebody makes another application, and leaves ours as it was. */
function anotherServes(options: {
  seen: string;
  provisions: boolean;
}): RuleEntry {
  return {
    rule: 'identity-store-changed',
    reason: 'OtherApplicationServes',
    seen: options.seen,
    async bringAbout(world) {
      const metadata = await enableAnew(world);
      const [entityId = ''] = /(?<=entityID=")[^"]+/.exec(metadata) ?? [];
      await world.entra.instantiate(byHand);
      await world.entra.identify(byHand, entityId);
      if (options.provisions) {
        // Entra answers nothing of it before.
        await world.pass({ minutes: 5 });
        await world.entra.provisioning.makeAnotherJob(byHand);
      }
    },
    mended:
      'the organization is federated again with the id of that one, which AWS gets to know, and completed with all that AWS gives',
    async mend(world) {
      const { appId } = await world.entra.application(byHand);
      await world.federateAnew({ applicationId: appId }, byHand);
    },
  };
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
  anotherServes({
    seen: 'the same, and another application made by hand has the new identifier',
    provisions: false,
  }),
  anotherServes({
    seen: 'the same, and that one has a synchronization job, too',
    provisions: true,
  }),
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
