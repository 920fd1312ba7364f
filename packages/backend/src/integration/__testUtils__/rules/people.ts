import { assign } from './assign';
import { changeMappings } from './changeMappings';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';
import { sentAndGivenBack } from './mendings';

const guest = 'maria.rossi_fabrikam.example#EXT#';
const mapping = '/synchronization-job/mapping';
const nestedGroup = 'aws-prod-admins';

const sentAnew = {
  mended: 'Restart provisioning in Entra, which sends everybody anew',
  async mend(world: RuleWorld) {
    await world.entra.provisioning.restart();
    await world.nextCycle();
  },
};

const changeAll =
  (deed: 'disable' | 'enable') =>
  async ({ aws, console }: RuleWorld) => {
    for (const userName of aws.userNames) {
      await console.changeUser(aws.userId(userName), deed);
    }
  };
const disableAll = changeAll('disable');
const enableAll = changeAll('enable');

async function disableAllInEntra(world: RuleWorld) {
  for (const userName of world.aws.userNames) {
    await world.entra.people.changeUser(userName, { accountEnabled: false });
    // All at once would be more than the deletion threshold allows.
    await world.nextCycle();
  }
}

const nest = (world: RuleWorld) =>
  world.entra.people.join('aws-labs-explorers', nestedGroup);

const loseMany = async (world: RuleWorld) => {
  await world.entra.people.unassign('aws-labs-explorers');
  await world.nextCycle();
};

/** With a look at the end of each. */
async function passWeeks(world: RuleWorld, weeks: number) {
  for (let left = weeks; left > 0; left -= 1) {
    await world.pass({ days: 7 });
    await world.lab.check();
  }
}

const monthPasses = {
  mended: '30 days pass',
  mend: (world: RuleWorld) => passWeeks(world, 5),
};

/** More records than one check reads: many people are left out, cycle after cycle. */
async function fillLog(world: RuleWorld) {
  await world.control(mapping, { target: 'userName', matchingPriority: 0 });
  for (const name of [
    'aws-prod-admins',
    'aws-prod-developers',
    'aws-data-analysts',
    'aws-gov-operators',
  ]) {
    await world.entra.people.assign(name);
  }
  for (let cycle = 0; cycle < 220; cycle += 1) {
    await world.entra.provisioning.restart();
    await world.pass({ minutes: 1 });
  }
  await world.control(mapping, { target: 'userName', matchingPriority: 1 });
  await world.nextCycle();
}

export const peopleEntries: RuleEntry[] = [
  {
    rule: 'guests-shut-out',
    reason: 'GuestsShutOut',
    seen: 'a guest gets the application',
    bringAbout: world => assign(world, guest),
    mended:
      '"Complete an AWS federation" with mail as the attribute for userName',
    mend: world => world.complete({ userNameAttribute: 'mail' }),
  },
  {
    rule: 'guests-shut-out',
    reason: 'GuestsShutOut',
    seen: 'the same, in a federation that the portal has not made',
    start: 'adopted',
    bringAbout: world => assign(world, guest),
    mended:
      '"Complete an AWS federation" with mail as the attribute for userName',
    mend: world => world.complete({ userNameAttribute: 'mail' }),
  },
  {
    rule: 'guests-shut-out',
    reason: 'GuestsShutOut',
    seen: 'everybody in the tenant is to be sent to AWS, and nobody needs an assignment',
    async bringAbout(world) {
      await world.control('/synchronization-job/settings', { scope: 'all' });
      await world.entra.changeApplication({ appRoleAssignmentRequired: false });
    },
    mended:
      'only assigned people are sent again, with a new token and its endpoint in "Complete an AWS federation", and need their assignment',
    async mend(world) {
      await world.completeWithNewToken();
      await world.entra.changeApplication({ appRoleAssignmentRequired: true });
    },
  },
  {
    rule: 'guests-shut-out',
    reason: 'GuestsMayBeShutOut',
    seen: 'a guest gets the application, and Entra has a scoping filter',
    async bringAbout(world) {
      await world.complete({
        scopingFilter: [{ attribute: 'department', operator: 'IS NOT NULL' }],
      });
      await assign(world, guest);
    },
    mended:
      '"Complete an AWS federation" with mail as the attribute for userName',
    mend: world => world.complete({ userNameAttribute: 'mail' }),
  },
  {
    rule: 'nested-groups',
    reason: 'NestedGroups',
    seen: 'a group joins a group that has the application',
    bringAbout: nest,
    mended: 'the nested group gets the application itself',
    mend: world => world.entra.people.assign(nestedGroup),
  },
  {
    rule: 'nested-groups',
    reason: 'NestedGroups',
    start: 'adopted',
    seen: 'the same, in a federation that the portal has not made',
    bringAbout: nest,
    mended: 'the nested group leaves it',
    mend: world => world.entra.people.leave('aws-labs-explorers', nestedGroup),
  },
  {
    rule: 'nobody-in-aws',
    reason: 'NobodyInAws',
    seen: 'somebody deletes all users in AWS',
    async bringAbout(world) {
      for (const userName of world.aws.userNames) {
        await world.aws.deleteUser(userName);
      }
    },
    ...sentAndGivenBack,
  },
  {
    rule: 'nobody-in-aws',
    reason: 'EverybodyDisabled',
    seen: 'somebody disables all users in the AWS console',
    bringAbout: disableAll,
    ...sentAnew,
  },
  {
    rule: 'nobody-in-aws',
    reason: 'EverybodyDisabled',
    seen: 'the same, by mistake',
    bringAbout: disableAll,
    mended: 'the users are enabled again in the AWS console',
    mend: enableAll,
  },
  {
    rule: 'nobody-in-aws',
    reason: 'EverybodyDisabled',
    seen: 'somebody turns the mapping of active the wrong way round, and restarts provisioning',
    async bringAbout(world) {
      await changeMappings({
        target: 'active',
        expression: 'Not(Not([IsSoftDeleted]))',
      })(world);
      await sentAnew.mend(world);
    },
    mended:
      '"Complete an AWS federation", which mends the mapping, then Restart provisioning in Entra',
    async mend(world) {
      await world.complete();
      await sentAnew.mend(world);
    },
  },
  {
    rule: 'nobody-in-aws',
    reason: 'NobodyToSend',
    seen: 'one after the other, everybody who has the application is disabled in Entra',
    bringAbout: disableAllInEntra,
    mended: 'somebody who is enabled joins a group that has the application',
    mend: world =>
      world.entra.people.join('aws-labs-explorers', 'ken.thompson'),
  },
  {
    rule: 'nobody-in-aws',
    reason: 'NobodyToSend',
    seen: 'the same, and enabled people are only in a nested group',
    async bringAbout(world) {
      await nest(world);
      await disableAllInEntra(world);
    },
    mended: 'the nested group gets the application itself',
    mend: world => world.entra.people.assign(nestedGroup),
  },
  {
    rule: 'leavers-enabled',
    reason: 'LeaversEnabled',
    seen: 'everybody who has the application is disabled in Entra, and somebody enables them in the AWS console after Entra has disabled them there',
    async bringAbout(world) {
      await disableAllInEntra(world);
      await enableAll(world);
      await world.lab.check();
      await world.nextCycle();
    },
    mended: 'they are disabled again in the AWS console',
    mend: disableAll,
  },
  {
    rule: 'nobody-from-entra',
    reason: 'NobodyFromEntra',
    seen: 'somebody makes a user in the AWS console and disables all others',
    async bringAbout(world) {
      await disableAll(world);
      await world.console.addUser('stranger', 'stranger@elsewhere.example');
    },
    ...sentAnew,
  },
  {
    rule: 'deletions-held',
    reason: 'DeletionsHeld',
    seen: 'more people lose the application than the deletion threshold allows',
    bringAbout: loseMany,
    mended:
      'the deletions are allowed in Entra, and the group is taken out of the specification',
    async mend(world) {
      await world.entra.provisioning.restart('QuarantineState,ForceDeletes');
      await world.complete({ groups: ['aws-data-analysts'] });
    },
  },
  {
    rule: 'deletions-held',
    reason: 'DeletionsHeld',
    seen: 'the same, by mistake',
    bringAbout: loseMany,
    mended: 'they get the application again, and provisioning is restarted',
    async mend(world) {
      await world.entra.people.assign('aws-labs-explorers');
      await world.entra.provisioning.restart();
    },
  },
  {
    rule: 'people-not-known',
    reason: 'LicenceMissing',
    seen: 'the tenant loses the licence Microsoft Entra ID P1',
    bringAbout: world =>
      world.control('/tenant-restriction', { restriction: 'provisioningLogs' }),
    mended: 'the licence is there again',
    mend: world => world.control('/tenant-restriction'),
  },
  {
    rule: 'log-incomplete',
    reason: 'LogIncomplete',
    seen: 'Entra writes more than 2,500 records between two checks',
    bringAbout: fillLog,
    mended: 'the next checks read the rest',
    async mend(world) {
      for (let left = 3; left > 0; left -= 1) {
        await world.pass({ minutes: 10 });
        await world.lab.check();
      }
    },
  },
  {
    rule: 'log-incomplete',
    reason: 'LogNotRead',
    seen: 'the portal does not run for 40 days',
    bringAbout: world => world.pass({ days: 40 }),
    ...monthPasses,
  },
  {
    rule: 'log-incomplete',
    reason: 'LogNotRead',
    seen: 'the portal may not read the provisioning log for six weeks',
    async bringAbout(world) {
      await world.disturb('GET /auditLogs/provisioning', 403);
      await passWeeks(world, 6);
      await world.calm();
    },
    ...monthPasses,
  },
];
