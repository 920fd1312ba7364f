import { Change, TruthCase } from './__testUtils__/TruthCase';
import { Truth } from './Truth';

type Parts = TruthCase['parts'];
type Told = Pick<Truth, 'groupsArrive' | 'membershipFollows' | 'hindrances'>;

const developers = 'aws-prod-developers';

describe('what is so of groups', () => {
  let truthCase: TruthCase;
  beforeAll(async () => {
    truthCase = await TruthCase.start();
  });
  afterAll(() => truthCase.stop());
  beforeEach(() => truthCase.restore());

  /** Groups are on, and a cycle has brought them to AWS. */
  async function sendGroups() {
    const { groupMapping, tenant, servicePrincipal, job } = truthCase.parts;
    groupMapping.enabled = true;
    job.initialCycleDone = false;
    await truthCase.simulator.engine.runCycle(tenant, servicePrincipal);
  }
  const told = (truth: Truth): Told => ({
    groupsArrive: truth.groupsArrive,
    membershipFollows: truth.membershipFollows,
    hindrances: truth.hindrances,
  });
  const good: Told = {
    groupsArrive: true,
    membershipFollows: { joined: true, left: true },
    hindrances: {},
  };

  it('is nothing where they are not sent', async () => {
    expect(await truthCase.ask()).toMatchObject({
      groupsArrive: null,
      membershipFollows: { joined: null, left: null },
      groups: null,
    });
  });

  it('tells which ones stay in AWS with somebody in them', async () => {
    await sendGroups();
    expect((await truthCase.ask()).groupsLeft).toEqual([]);
    const { servicePrincipal, tenant } = truthCase.parts;
    const group = tenant.groups.find(
      ({ displayName }) => displayName === developers,
    )!;
    const { simulated } = servicePrincipal;
    simulated.appRoleAssignments = simulated.appRoleAssignments.filter(
      ({ principalId }) => principalId !== group.id,
    );
    expect((await truthCase.ask()).groupsLeft).toEqual([
      { id: group.id, hindrance: 'notSent' },
    ]);
    const { job, instance } = truthCase.parts;
    // Another one that is sent may be the same group in AWS.
    const [another] = Object.entries(job.links).find(
      ([id, { type }]) => type === 'Group' && id !== group.id,
    )!;
    const links = structuredClone(job.links);
    job.links[another].targetId = job.links[group.id].targetId;
    expect((await truthCase.ask()).groupsLeft).toEqual([]);
    job.links = links;
    // In an empty one nobody keeps anything.
    const inAws = instance.groups.find(
      ({ id }) => id === job.links[group.id].targetId,
    )!;
    const { members } = inAws;
    inAws.members = [];
    expect((await truthCase.ask()).groupsLeft).toEqual([]);
    inAws.members = members;
    await truthCase.simulator.engine.runCycle(tenant, servicePrincipal);
    expect((await truthCase.ask()).groupsLeft).toEqual([]);
  });

  it.each<[string, Change, Told]>([
    ['as sent', () => {}, good],
    [
      'members are not mapped',
      unmap('members'),
      {
        groupsArrive: false,
        membershipFollows: { joined: false, left: false },
        hindrances: {
          group: 'sentOtherwise',
          joined: 'notSent',
          left: 'notSent',
        },
      },
    ],
    [
      'members come with the group alone',
      flow('ObjectAddOnly'),
      {
        ...good,
        membershipFollows: { joined: false, left: false },
        hindrances: { joined: 'notSent', left: 'notSent' },
      },
    ],
    [
      'members are only added',
      flow('MultiValueAddOnly'),
      {
        ...good,
        membershipFollows: { joined: true, left: false },
        hindrances: { left: 'sentOtherwise' },
      },
    ],
    [
      'groups are not updated',
      ({ groupMapping }) => {
        groupMapping.flowTypes = 'Add,Delete';
      },
      {
        ...good,
        membershipFollows: { joined: false, left: false },
        hindrances: {
          joined: 'EntrySynchronizationSkipped',
          left: 'EntrySynchronizationSkipped',
        },
      },
    ],
    [
      'a group is gone in AWS',
      ({ instance }) => {
        instance.groups = instance.groups.filter(
          ({ displayName }) => displayName !== developers,
        );
      },
      good,
    ],
    [
      'the filter lets one group pass by its name',
      filterByName('EQUALS', developers),
      { ...good, groupsArrive: null },
    ],
    [
      'the filter lets groups pass by a part of their name',
      filterByName('INCLUDES', 'prod'),
      good,
    ],
    [
      'the filter lets no group pass',
      filterByName('EQUALS', 'nobody'),
      {
        groupsArrive: null,
        membershipFollows: { joined: null, left: null },
        hindrances: {},
      },
    ],
  ])('tells what follows when %s', async (_, change, expected) => {
    await sendGroups();
    await change(truthCase.parts);
    expect(told(await truthCase.ask())).toEqual(expected);
  });

  it('tells which are not in AWS, and whether their filter means it', async () => {
    await sendGroups();
    const { tenant, servicePrincipal } = truthCase.parts;
    filterByName('EQUALS', developers)(truthCase.parts);
    await truthCase.simulator.engine.runCycle(tenant, servicePrincipal);
    const { groups } = await truthCase.ask();
    expect(
      groups?.find(({ displayName }) => displayName === developers),
    ).toEqual(
      expect.objectContaining({
        passesFilter: true,
        isInAws: true,
        hindrance: null,
      }),
    );
    const others = groups!.filter(
      ({ displayName }) => displayName !== developers,
    );
    expect(others.length).toBeGreaterThan(0);
    for (const each of others) {
      expect(each).toMatchObject({
        passesFilter: false,
        isInAws: false,
        hindrance: 'EntrySynchronizationSkipped',
      });
    }
  });

  it('tells a group that AWS has lost', async () => {
    await sendGroups();
    truthCase.parts.instance.groups = [];
    const { groups } = await truthCase.ask();
    expect(groups?.length).toBeGreaterThan(0);
    expect(new Set(groups?.map(({ hindrance }) => hindrance))).toEqual(
      new Set(['sentOtherwise']),
    );
  });
});

function unmap(target: string) {
  return ({ groupMapping }: Parts) => {
    groupMapping.attributeMappings = groupMapping.attributeMappings.filter(
      (each: { targetAttributeName: string }) =>
        each.targetAttributeName !== target,
    );
  };
}

function flow(flowType: string) {
  return ({ groupMapping }: Parts) => {
    groupMapping.attributeMappings.find(
      (each: { targetAttributeName: string }) =>
        each.targetAttributeName === 'members',
    ).flowType = flowType;
  };
}

function filterByName(operatorName: string, name: string) {
  return ({ groupMapping, job }: Parts) => {
    const clause = {
      operatorName,
      sourceOperandName: 'displayName',
      targetOperand: { values: [name] },
    };
    groupMapping.scope = { groups: [{ clauses: [clause] }] };
    job.initialCycleDone = false;
  };
}
