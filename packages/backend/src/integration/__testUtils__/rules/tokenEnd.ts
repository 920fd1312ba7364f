import { RuleEntry } from './RuleEntry';

/** So many days before the token ends. */
function tokenEnds(stage: string, days: number, words: string): RuleEntry {
  return {
    rule: 'token-ends-soon',
    reason: `TokenEnds${stage}`,
    seen: `the token ends in ${words}`,
    bringAbout: world => world.pass({ days: 365 - days }),
    mended:
      'a second token with "Complete an AWS federation"; then the old one is deleted in AWS',
    async mend(world) {
      const scimToken = await world.console.generateToken();
      await world.complete({}, { scimToken });
      await world.console.deleteOldTokens();
    },
  };
}

export const tokenEndEntries: RuleEntry[] = [
  tokenEnds('InAQuarter', 89, '89 days'),
  tokenEnds('InAMonth', 29, '29 days'),
  tokenEnds('InAWeek', 6, '6 days'),
  tokenEnds('Tomorrow', 0.5, 'twelve hours'),
  {
    rule: 'token-ended-by-record',
    reason: 'TokenRecordOutdated',
    seen: 'somebody has saved a new token in Entra by hand, and the old one would have ended',
    async bringAbout(world) {
      await world.pass({ days: 200 });
      const { scimEndpoint, scimToken } = await world.console.newCredentials();
      await world.entra.provisioning.saveCredentials(scimEndpoint, scimToken);
      await world.pass({ days: 168 });
    },
    mended:
      'the day of its creation under "Token created on" in "Complete an AWS federation"',
    mend: world =>
      world.complete({
        tokenCreatedOn: new Date(Date.now() - 168 * 86_400_000)
          .toISOString()
          .slice(0, 10),
      }),
  },
  {
    rule: 'token-end-unknown',
    reason: 'TokenEndUnknown',
    start: 'adopted',
    seen: 'the portal comes to a federation that was made by hand',
    bringAbout: world => world.pass({ minutes: 5 }),
    mended:
      'the day of its creation under "Token created on" in "Complete an AWS federation"',
    mend: world =>
      world.complete({
        tokenCreatedOn: new Date().toISOString().slice(0, 10),
      }),
  },
];
