import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const specified = [{ attribute: 'userPrincipalName', operator: 'IS NOT NULL' }];
/** Graph shows the attribute, and the portal does not trust itself with such a pattern. */
const untold = [
  {
    attribute: 'userPrincipalName',
    operator: 'REGEX MATCH',
    value: '.+@.+[.].+',
  },
];

async function disableEverybody(world: RuleWorld) {
  for (const userName of world.aws.userNames) {
    await world.console.changeUser(world.aws.userId(userName), 'disable');
  }
}

async function restart(world: RuleWorld) {
  await world.entra.provisioning.restart();
  await world.nextCycle();
}

/** A filter of people that somebody sets in the Entra portal; without clauses: none. */
function filterPeople(
  operatorName?: string,
  sourceOperandName?: string,
  ...values: string[]
) {
  return (world: RuleWorld) =>
    world.entra.provisioning.changeMapping('User', mapping => {
      mapping.scope = operatorName
        ? {
            groups: [
              {
                name: 'Filter 1',
                clauses: [
                  {
                    operatorName,
                    sourceOperandName,
                    targetOperand: { values },
                  },
                ],
              },
            ],
          }
        : null;
    });
}

/** Who passes the scoping filter of people. */
export const scopingFilterEntries: RuleEntry[] = [
  {
    rule: 'nobody-in-aws',
    reason: 'NobodyByFilter',
    seen: 'a scoping filter is specified with a pattern that everybody matches, and somebody disables all users in the AWS console',
    async bringAbout(world) {
      await world.complete({ scopingFilter: untold });
      await world.nextCycle();
      await disableEverybody(world);
    },
    mended: 'Restart provisioning in Entra, which sends everybody anew',
    mend: restart,
  },
  {
    rule: 'nobody-in-aws',
    reason: 'EverybodyDisabled',
    seen: 'a scoping filter is specified that everybody passes, and somebody disables all users in the AWS console',
    async bringAbout(world) {
      await world.complete({ scopingFilter: specified });
      await world.nextCycle();
      await disableEverybody(world);
      await world.lab.check();
      await world.nextCycle();
    },
    mended: 'Restart provisioning in Entra, which sends everybody anew',
    mend: restart,
  },
  {
    rule: 'nobody-in-aws',
    reason: 'NobodyPasses',
    seen: 'somebody sets a scoping filter in Entra that lets nobody pass, and allows the deletions',
    async bringAbout(world) {
      await filterPeople('EQUALS', 'department', 'Nobody')(world);
      await world.entra.provisioning.restart('ForceDeletes');
      await world.nextCycle();
    },
    mended: 'the filter is deleted, and a cycle enables everybody again',
    async mend(world) {
      await filterPeople()(world);
      await world.nextCycle();
    },
  },
  {
    rule: 'scoping-filter-differs',
    reason: 'ScopingFilterDiffers',
    seen: 'a scoping filter is specified, and somebody takes it out in Entra',
    async bringAbout(world) {
      await world.complete({ scopingFilter: specified });
      await filterPeople()(world);
    },
    mended: '"Complete an AWS federation"',
    mend: world => world.complete(),
  },
  {
    rule: 'scoping-filter-differs',
    reason: 'ScopingFilterAdded',
    seen: 'somebody sets a scoping filter in Entra that nobody specified',
    bringAbout: filterPeople('IS NOT NULL', 'userPrincipalName'),
    mended: 'it is meant, and "Complete an AWS federation" has the same',
    mend: world => world.complete({ scopingFilter: specified }),
  },
  {
    rule: 'scoping-filter-differs',
    reason: 'ScopingFilterNotSpecified',
    start: 'adopted',
    seen: 'the portal comes to a federation with a scoping filter that no specification can say',
    bringAbout: filterPeople('IS NOT NULL', 'userPrincipalName', 'Left over'),
    mended: 'it is meant, and "Complete an AWS federation" specifies the same',
    mend: world => world.complete({ scopingFilter: specified }),
  },
];
