import { assign } from './assign';
import { sentAndGivenBack } from './mendings';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const creates = 'SCIM POST /Users';
const changes = 'SCIM PATCH /Users/{id}';
const secondMail = 'emails[type eq "home"].value';
const developers = 'aws-prod-developers';
const mapping = '/synchronization-job/mapping';

/** People who cannot be sent, each for a cause of their own. */
function failing(
  seen: string,
  entry: Pick<RuleEntry, 'bringAbout' | 'mended' | 'mend'> &
    Partial<Pick<RuleEntry, 'reason'>>,
): RuleEntry {
  return { rule: 'people-failing', reason: 'PeopleFailing', seen, ...entry };
}

const ownMail = {
  mended: 'the mail address is corrected in Entra',
  mend: (world: RuleWorld) =>
    world.entra.people.changeUser('helpdesk.south', {
      mail: 'helpdesk.south@contoso.example',
    }),
};
const surname = {
  mended: 'the surname is filled in in Entra',
  mend: (world: RuleWorld) =>
    world.entra.people.changeUser('plato', { surname: 'Aristonos' }),
};
const triedAgain = {
  mended: 'AWS answers again, and Entra tries again by itself',
  async mend(world: RuleWorld) {
    await world.calm();
    await world.pass({ hours: 25 });
  },
};

export const peopleFailingEntries: RuleEntry[] = [
  failing('somebody without a surname gets the application', {
    bringAbout: world => assign(world, 'plato'),
    ...surname,
  }),
  failing('the same, in the codes that Microsoft documents', {
    async bringAbout(world) {
      await world.control('/provisioning-service', {
        exportErrorCodes: 'documented',
        identityType: 'lowercase',
      });
      await assign(world, 'plato');
    },
    ...surname,
  }),
  failing('the same, where AWS names the attribute', {
    async bringAbout(world) {
      await world.control('/aws/scim-answers', { form: 'named' });
      await assign(world, 'plato');
    },
    ...surname,
  }),
  failing('a name holds a character that AWS refuses, and AWS says so', {
    async bringAbout(world) {
      await world.control('/aws/scim-answers', { form: 'named' });
      await world.entra.people.changeUser('ada.lovelace', {
        givenName: 'A\u200bda',
      });
      await assign(world, 'ada.lovelace');
    },
    mended: 'the name is corrected in Entra',
    mend: world =>
      world.entra.people.changeUser('ada.lovelace', { givenName: 'Ada' }),
  }),
  failing('a mapping makes a name longer than AWS takes, and AWS says so', {
    async bringAbout(world) {
      await world.control('/aws/scim-answers', { form: 'named' });
      await world.control(mapping, {
        target: 'displayName',
        expression: `Append([displayName], "${'x'.repeat(1_024)}")`,
      });
      await world.nextCycle();
    },
    mended: 'the expression is corrected in Entra',
    mend: world =>
      world.control(mapping, {
        target: 'displayName',
        expression: '[displayName]',
      }),
  }),
  failing('Entra does not take the assignment of somebody', {
    async bringAbout(world) {
      await world.entra.people.assign('ada.lovelace');
      await world.control('/application/assignment-not-taken', {
        user: 'ada.lovelace@contoso.example',
      });
      await world.nextCycle();
    },
    mended: 'the assignment is taken away in Entra and given again',
    async mend(world) {
      await world.entra.people.unassign('ada.lovelace');
      await assign(world, 'ada.lovelace');
    },
  }),
  failing('Entra does not take the assignment of a group', {
    async bringAbout(world) {
      await world.entra.people.assign(developers);
      await world.control('/application/assignment-not-taken', {
        group: developers,
      });
      await world.nextCycle();
      await world.pass({ minutes: 10 });
      // It sees who is a member, and the next one whom the cycle since has not sent.
      await world.lab.check();
      await world.pass({ hours: 2 });
    },
    mended:
      'the assignment of the group is taken away in Entra and given again',
    async mend(world) {
      await world.entra.people.unassign(developers);
      await assign(world, developers);
    },
  }),
  failing('two people have the same mail address', {
    bringAbout: world => assign(world, 'helpdesk.north', 'helpdesk.south'),
    ...ownMail,
  }),
  failing('the same, in the codes that Microsoft documents', {
    async bringAbout(world) {
      await world.control('/provisioning-service', {
        exportErrorCodes: 'documented',
      });
      await assign(world, 'helpdesk.north', 'helpdesk.south');
    },
    ...ownMail,
  }),
  failing('somebody was made by hand in AWS with the same mail address', {
    async bringAbout(world) {
      await world.console.addUser('aiko', 'aiko.tanaka@contoso.example');
      await assign(world, 'aiko.tanaka');
    },
    mended: 'the user made by hand is deleted in AWS, and Entra tries again',
    async mend(world) {
      await world.aws.deleteUser('aiko');
      await world.pass({ hours: 7 });
    },
  }),
  failing('a second mail address is mapped, and AWS takes one', {
    async bringAbout(world) {
      await world.control(mapping, {
        target: secondMail,
        expression: '[userPrincipalName]',
      });
      await world.nextCycle();
    },
    mended: 'the second mapping is deleted in Entra',
    mend: world =>
      world.control(mapping, { target: secondMail, removed: true }),
  }),
  failing('an attribute with several values is mapped', {
    async bringAbout(world) {
      await world.entra.people.changeUser('alan.turing', {
        otherMails: ['alan@bletchley.example', 'alan@princeton.example'],
      });
      await world.control(mapping, {
        target: 'nickName',
        expression: '[otherMails]',
      });
      await world.nextCycle();
    },
    mended: 'its mapping is deleted in Entra',
    mend: world =>
      world.control(mapping, { target: 'nickName', removed: true }),
  }),
  failing('userName comes from the mail address, and somebody has none', {
    async bringAbout(world) {
      await world.complete({ userNameAttribute: 'mail' });
      await assign(world, 'no.mail');
    },
    mended: 'the mail address is filled in in Entra',
    mend: world =>
      world.entra.people.changeUser('no.mail', {
        mail: 'noam@contoso.example',
      }),
  }),
  failing('userName comes from the mail address, and two have the same', {
    async bringAbout(world) {
      await world.complete({ userNameAttribute: 'mail' });
      await assign(world, 'helpdesk.north', 'helpdesk.south');
    },
    ...ownMail,
  }),
  failing('AWS no longer has somebody whom Entra has sent', {
    async bringAbout(world) {
      await world.disturb(changes, 404, 10_000);
      await world.entra.people.changeUser('alan.turing', {
        jobTitle: 'Fellow',
      });
      await world.nextCycle();
    },
    mended: sentAndGivenBack.mended,
    async mend(world) {
      await world.calm();
      await sentAndGivenBack.mend(world);
    },
  }),
  failing('a mapping uses a function that Entra cannot work out', {
    async bringAbout(world) {
      await world.control(mapping, {
        target: 'title',
        expression: 'Frobnicate([jobTitle])',
      });
      await world.nextCycle();
    },
    mended: 'the expression is corrected in Entra',
    mend: world =>
      world.control(mapping, { target: 'title', expression: '[jobTitle]' }),
  }),
  failing('AWS is in trouble, and answers with 500 to one person', {
    reason: 'PeopleWaiting',
    async bringAbout(world) {
      await world.disturb(creates, 500);
      await assign(world, 'ada.lovelace');
    },
    ...triedAgain,
  }),
  failing('AWS takes no more requests for a while', {
    reason: 'PeopleWaiting',
    async bringAbout(world) {
      await world.disturb(creates, 429);
      await assign(world, 'ada.lovelace');
    },
    ...triedAgain,
  }),
  failing('AWS is in trouble for more than an hour', {
    async bringAbout(world) {
      await world.disturb(creates, 503);
      await assign(world, 'ada.lovelace');
      await world.nextCycle();
      await world.nextCycle();
    },
    ...triedAgain,
  }),
  failing('the token is refused while somebody is sent on demand', {
    reason: 'PeopleWaiting',
    async bringAbout(world) {
      await world.console.deleteAllTokens();
      await world.entra.provisioning.provisionOnDemand('claude.shannon');
    },
    mended: 'a new token with "Complete an AWS federation"',
    mend: world => world.completeWithNewToken(),
  }),
];
