import { pauseOnPurpose } from './pauseOnPurpose';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const newToken = {
  mended:
    'when it is to go on: a new token and its endpoint, with "Complete an AWS federation"',
  mend: (world: RuleWorld) => world.completeWithNewToken(),
};
const mail = 'emails[type eq "work"].value';

/** The portal has paused provisioning, and then something happens that would stop it. */
function whilePaused(entry: RuleEntry): RuleEntry {
  return {
    ...entry,
    seen: `"Remove an AWS federation" has paused provisioning, and ${entry.seen}`,
    async bringAbout(world) {
      await pauseOnPurpose(world);
      await entry.bringAbout(world);
    },
  };
}

export const whilePausedEntries: RuleEntry[] = [
  {
    rule: 'token-rejected',
    reason: 'TokenRejectedWhilePaused',
    seen: 'somebody deletes the token in the AWS console',
    bringAbout: (world: RuleWorld) => world.console.deleteAllTokens(),
    ...newToken,
  },
  {
    rule: 'entra-not-allowed',
    reason: 'EntraNotAllowedWhilePaused',
    seen: 'a SCIM allow list in AWS lacks the addresses of Entra',
    bringAbout: (world: RuleWorld) =>
      world.aws.allowScimFrom(['203.0.113.0/24']),
    mended:
      'when it is to go on: the addresses of Entra in the allow list, and "Complete an AWS federation"',
    async mend(world: RuleWorld) {
      await world.aws.allowScimFrom(['20.190.128.0/18']);
      await world.complete();
    },
  },
  {
    rule: 'endpoint-wrong',
    reason: 'EndpointWrongWhilePaused',
    seen: 'somebody saves an address in Entra that is no SCIM endpoint',
    async bringAbout(world: RuleWorld) {
      const { scimEndpoint, scimToken } = await world.console.newCredentials();
      await world.entra.provisioning.saveCredentials(
        scimEndpoint.replace(/\/scim\/v2.*/, '/wrong'),
        scimToken,
      );
    },
    ...newToken,
  },
  {
    rule: 'matching-not-filterable',
    reason: 'MatchingNotFilterableWhilePaused',
    seen: 'somebody makes the mail address a matching attribute',
    bringAbout: (world: RuleWorld) =>
      world.control('/synchronization-job/mapping', {
        target: mail,
        matchingPriority: 2,
      }),
    mended:
      'when it is to go on: userName as the only matching attribute, then Restart provisioning in Entra',
    async mend(world: RuleWorld) {
      await world.control('/synchronization-job/mapping', {
        target: mail,
        matchingPriority: 0,
      });
      await world.entra.provisioning.restart();
    },
  },
  {
    rule: 'secrets-missing',
    reason: 'SecretsMissingWhilePaused',
    seen: 'somebody clears the admin credentials in Entra',
    bringAbout: (world: RuleWorld) =>
      world.control('/synchronization-job/settings', {
        removeCredentials: true,
      }),
    ...newToken,
  },
  {
    rule: 'people-mapping-off',
    reason: 'PeopleMappingOffWhilePaused',
    seen: 'somebody switches the mapping of users off',
    bringAbout: (world: RuleWorld) =>
      world.entra.provisioning.changeMapping('User', mapping =>
        Object.assign(mapping, { enabled: false }),
      ),
    mended: 'when it is to go on: "Complete an AWS federation"',
    mend: (world: RuleWorld) => world.complete(),
  },
].map(whilePaused);
