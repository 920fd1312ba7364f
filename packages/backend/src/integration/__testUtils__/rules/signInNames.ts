import { changeMappings } from './changeMappings';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const nameIdFromMail = [
  {
    Source: 'user',
    ID: 'mail',
    SamlClaimType:
      'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier',
  },
];

/** Nobody's mail address is the user principal name. */
async function giveOtherMails(world: RuleWorld) {
  for (const name of world.aws.userNames) {
    await world.entra.people.changeUser(name, {
      mail: name.replace('@', '@mail.'),
    });
  }
}

export const signInNamesEntries: RuleEntry[] = [
  {
    rule: 'nobody-by-that-name',
    reason: 'NobodyByThatName',
    seen: 'somebody maps userName only when a user is created, and everybody gets another user principal name and mail address',
    async bringAbout(world) {
      await changeMappings({ target: 'userName', flowType: 'ObjectAddOnly' })(
        world,
      );
      for (const name of world.aws.userNames) {
        const other = name.replace('@', '.new@');
        await world.entra.people.changeUser(name, {
          userPrincipalName: other,
          mail: other,
        });
      }
      await world.nextCycle();
    },
    mended: '"Complete an AWS federation", and Restart provisioning in Entra',
    async mend(world) {
      await world.complete();
      await world.entra.provisioning.restart();
      await world.nextCycle();
    },
  },
  {
    rule: 'name-id-not-seen',
    reason: 'NameIdPolicyGone',
    seen: 'userName comes from the mail address, which nobody has as user principal name, and somebody takes the claims mapping policy from the application',
    async bringAbout(world) {
      await giveOtherMails(world);
      await world.complete({ userNameAttribute: 'mail' });
      await world.nextCycle();
      await world.entra.claims.takeAway();
    },
    mended: '"Complete an AWS federation" with mail as attribute for userName',
    mend: world => world.complete({ userNameAttribute: 'mail' }),
  },
  {
    rule: 'nobody-by-that-name',
    reason: 'NobodySeenByThatName',
    seen: 'somebody gives the application a claims mapping policy with the mail address as NameID, which nobody has as userName in AWS',
    async bringAbout(world) {
      await giveOtherMails(world);
      await world.entra.claims.set(nameIdFromMail);
    },
    mended:
      'the policy is taken from the application, and "Complete an AWS federation"',
    async mend(world) {
      await world.entra.claims.takeAway();
      await world.complete();
    },
  },
];
