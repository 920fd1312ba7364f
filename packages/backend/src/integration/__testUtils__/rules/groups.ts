import { assign } from './assign';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';
import { sentAndGivenBack } from './mendings';

const creates = 'SCIM POST /Groups';
const explorers = 'aws-labs-explorers';
const analysts = 'aws-data-analysts';

/** Somebody sets the scoping filter of groups; without a name there is none. */
const filter = (world: RuleWorld, name?: string) =>
  world.entra.provisioning.changeMapping('Group', mapping => {
    mapping.scope = name
      ? {
          groups: [
            {
              name: 'Filter 1',
              clauses: [
                {
                  operatorName: 'EQUALS',
                  sourceOperandName: 'displayName',
                  targetOperand: { values: [name] },
                },
              ],
            },
          ],
        }
      : null;
  });

/** The first cycle makes it so, and a check sees it; the next one does not mend it. */
async function untilTried(world: RuleWorld) {
  await world.nextCycle();
  await world.lab.check();
  await world.nextCycle();
}

const unfiltered = {
  mended: 'the filter is deleted',
  mend: (world: RuleWorld) => filter(world),
};

export const groupsEntries: RuleEntry[] = [
  {
    rule: 'groups-failing',
    reason: 'GroupsFailing',
    start: 'groups',
    seen: 'AWS refuses a group as a duplicate',
    async bringAbout(world) {
      await world.disturb(creates, 409);
      await assign(world, analysts);
    },
    mended: 'one of the two groups is renamed',
    async mend(world) {
      await world.calm();
      await world.entra.people.renameGroup(analysts, 'aws-labs-analysts');
    },
  },
  {
    rule: 'groups-failing',
    reason: 'GroupsWaiting',
    start: 'groups',
    seen: 'AWS is in trouble, and answers with 500 to a group',
    async bringAbout(world) {
      await world.disturb(creates, 500);
      await assign(world, analysts);
    },
    mended: 'AWS answers again, and Entra tries again by itself',
    async mend(world) {
      await world.calm();
      await world.pass({ hours: 25 });
    },
  },
  {
    rule: 'groups-failing',
    reason: 'GroupsFailing',
    start: 'groups',
    seen: 'Entra does not take the assignment of a group',
    async bringAbout(world) {
      await world.entra.people.assign(analysts);
      await world.control('/application/assignment-not-taken', {
        group: analysts,
      });
      await world.nextCycle();
    },
    mended:
      'the assignment of the group is taken away in Entra and given again',
    async mend(world) {
      await world.entra.people.unassign(analysts);
      await assign(world, analysts);
    },
  },
  {
    rule: 'groups-missing',
    reason: 'GroupsLeftOut',
    start: 'groups',
    seen: 'somebody sets a scoping filter of groups that leaves a specified one out',
    async bringAbout(world) {
      await assign(world, analysts);
      await filter(world, analysts);
      await untilTried(world);
    },
    ...unfiltered,
  },
  {
    rule: 'groups-missing',
    reason: 'GroupsLeftOut',
    start: 'groups',
    seen: 'somebody sets a scoping filter of groups that lets none pass',
    async bringAbout(world) {
      await filter(world, 'nobody');
      await untilTried(world);
    },
    ...unfiltered,
  },
  {
    rule: 'groups-missing',
    reason: 'GroupsFilteredOut',
    start: 'groups',
    seen: 'somebody sets a scoping filter of groups that lets none pass, and no cycle has come since',
    bringAbout: world => filter(world, 'nobody'),
    ...unfiltered,
  },
  {
    rule: 'groups-missing',
    reason: 'GroupsFilteredOut',
    start: 'groups',
    seen: 'the only group that the scoping filter of groups lets pass is renamed',
    async bringAbout(world) {
      await filter(world, explorers);
      await untilTried(world);
      await world.entra.people.renameGroup(explorers, 'aws-labs-pioneers');
    },
    ...unfiltered,
  },
  {
    rule: 'groups-missing',
    reason: 'GroupsLost',
    start: 'groups',
    seen: 'somebody deletes a group in AWS that the scoping filter of groups lets pass',
    async bringAbout(world) {
      await filter(world, explorers);
      await untilTried(world);
      await world.aws.deleteGroup(explorers);
      await untilTried(world);
    },
    ...sentAndGivenBack,
  },
  {
    rule: 'groups-missing',
    reason: 'GroupsLost',
    start: 'groups',
    seen: 'somebody deletes a group in AWS that Entra has sent',
    async bringAbout(world) {
      await world.aws.deleteGroup(explorers);
      await untilTried(world);
    },
    ...sentAndGivenBack,
  },
  {
    rule: 'groups-share-one',
    reason: 'GroupsShareOne',
    start: 'groups',
    seen: 'another group of the same name gets the application',
    async bringAbout(world) {
      const { people } = world.entra;
      await people.assign(await people.addGroup(explorers));
      await untilTried(world);
    },
    mended:
      'the other gets a name of its own, and provisioning is restarted with Microsoft Graph and the reset scope Full',
    async mend(world) {
      const { people, provisioning } = world.entra;
      const ofName = await world.entra.list<{
        id: string;
        mailNickname: string;
      }>(`/groups?$filter=displayName eq '${explorers}'`);
      const other = ofName.find(
        ({ mailNickname }) => mailNickname === 'another-group',
      )!;
      await people.renameGroup(other.id, 'aws-newcomers');
      await provisioning.restart('Full');
      await world.nextCycle();
    },
  },
];
