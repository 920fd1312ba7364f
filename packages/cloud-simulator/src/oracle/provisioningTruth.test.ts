import { randomUUID } from 'node:crypto';
import { findFederation } from '../control/findFederation';
import { CloudState } from '../state/CloudState';
import { EntraUser } from '../state/EntraTenantState';
import { Change, TruthCase } from './__testUtils__/TruthCase';

const DAY = 24 * 60 * 60 * 1000;

describe('what arrives with the next cycle, as the truth tells it', () => {
  let truthCase: TruthCase;
  beforeAll(async () => {
    truthCase = await TruthCase.start();
  });
  afterAll(() => truthCase.stop());
  beforeEach(() => truthCase.restore());

  interface Provisioning {
    newcomer: boolean;
    change: boolean | null;
    unassigned: boolean | null;
    disabled: boolean | null;
  }
  const all = {
    newcomer: true,
    change: true,
    unassigned: true,
    disabled: true,
  };
  const none = {
    newcomer: false,
    change: false,
    unassigned: false,
    disabled: false,
  };
  const provisioningStates: Array<[string, Change, Provisioning]> = [
    ['as seeded', () => {}, all],
    [
      'the job is paused',
      ({ job }) => {
        job.document.schedule.state = 'Paused';
        job.nextCycleAt = undefined;
      },
      none,
    ],
    [
      'the token is refused',
      ({ instance }) => {
        instance.provisioning!.tokens = [];
      },
      none,
    ],
    [
      'the address is another',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.secrets.BaseAddress =
          'https://localhost:1/scim/v2';
      },
      none,
    ],
    [
      'AWS lets Entra’s addresses not in',
      ({ instance }) => {
        instance.networkConfiguration = {
          VpceAccessRequired: false,
          ApiAllowSourceIps: [],
          ApiRestrictSourceVpcs: [],
          ScimAllowSourceIps: ['192.0.2.0/24'],
        };
      },
      none,
    ],
    [
      'automatic provisioning was switched off and on',
      ({ instance }) => {
        instance.provisioning = {
          scimTenantId: 'f3v-other',
          enabledAt: truthCase.now.toISOString(),
          tokens: [],
        };
      },
      none,
    ],
    [
      'users are not mapped',
      ({ mapping }) => {
        mapping.enabled = false;
      },
      none,
    ],
    [
      'everybody is sent',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.secrets.SyncAll = 'true';
      },
      { ...all, unassigned: false },
    ],
    [
      'who is out of scope is kept',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.secrets.SkipOutOfScopeDeletions = 'True';
      },
      { ...all, unassigned: false },
    ],
    [
      'nobody is there',
      ({ servicePrincipal }) => {
        servicePrincipal.simulated.appRoleAssignments = [];
      },
      { newcomer: true, change: null, unassigned: null, disabled: null },
    ],
  ];

  it.each(provisioningStates)(
    'agrees with what the next cycle does: %s',
    async (_, change, expected) => {
      await change(truthCase.parts);
      const changed = truthCase.simulator.store.state;
      const truth = await truthCase.ask();
      expect({
        newcomer: truth.newcomerArrives,
        change: truth.changeArrives,
        ...truth.leaverLosesAccess,
      }).toEqual(expected);

      expect(await live(changed)).toEqual({
        newcomer: expected.newcomer,
        // Who is not assigned any more leaves as well.
        leaver: expected.disabled ?? true,
      });
    },
  );

  /** Lets somebody come and somebody go in the clouds themselves. */
  async function live(state: CloudState) {
    truthCase.simulator.store.replace(structuredClone(state));
    const { tenant, servicePrincipal, instance, job } = truthCase.parts;
    const newcomer: EntraUser = {
      ...tenant.users[0],
      id: randomUUID(),
      userPrincipalName: 'somebody.new@contoso.example',
      mail: 'somebody.new@contoso.example',
      mailNickname: 'somebody.new',
    };
    tenant.users.push(newcomer);
    servicePrincipal.simulated.appRoleAssignments.push({
      id: randomUUID(),
      principalId: newcomer.id,
      principalType: 'User',
      principalDisplayName: 'Somebody New',
      appRoleId: servicePrincipal.appRoles[0].id,
      createdDateTime: truthCase.now.toISOString(),
    });
    tenant.users.find(({ userPrincipalName }) =>
      userPrincipalName.startsWith('barbara.liskov'),
    )!.accountEnabled = false;
    truthCase.now = new Date(job.nextCycleAt ?? truthCase.now.getTime() + DAY);
    await truthCase.simulator.engine.runDueCycles();
    const isActive = (name: string) =>
      instance.users.some(
        ({ userName, active }) => active && userName.startsWith(name),
      );
    return {
      newcomer: isActive('somebody.new'),
      leaver: !isActive('barbara.liskov'),
    };
  }

  it('sends somebody who passes the filter where nobody is there', async () => {
    const { servicePrincipal, mapping, tenant } = truthCase.parts;
    servicePrincipal.simulated.appRoleAssignments = [];
    tenant.users[0].department = 'Archaeology';
    mapping.scope = {
      groups: [
        {
          clauses: [
            {
              operatorName: 'EQUALS',
              sourceOperandName: 'department',
              targetOperand: { values: ['Archaeology'] },
            },
          ],
        },
      ],
    };
    expect(await truthCase.ask()).toMatchObject({ newcomerArrives: true });
  });

  it('lets those go first who wait to be taken out, before it tries the guard', async () => {
    const { tenant, servicePrincipal } = truthCase.parts;
    servicePrincipal.simulated.secrets.SyncNotificationSettings =
      JSON.stringify({ DeleteThresholdEnabled: true, DeleteThresholdValue: 1 });
    tenant.users.find(({ userPrincipalName }) =>
      userPrincipalName.startsWith('barbara.liskov'),
    )!.accountEnabled = false;
    expect((await truthCase.ask()).leaverLosesAccess).toEqual({
      unassigned: true,
      disabled: true,
    });
  });

  it('follows a quarantined job to its next attempt', async () => {
    expect(await truthCase.ask('acme-gov')).toMatchObject({
      newcomerArrives: false,
    });
    const { instance, servicePrincipal } = findFederation(
      truthCase.simulator.store.state,
      'acme-gov',
    );
    const [token] = instance!.provisioning!.tokens;
    token.expiresAt = new Date(
      truthCase.now.getTime() + 365 * DAY,
    ).toISOString();
    expect(await truthCase.ask('acme-gov')).toMatchObject({
      newcomerArrives: true,
      nextCycleDue: servicePrincipal!.simulated.job!.nextCycleAt,
    });
  });

  it('asks about groups where they are on', async () => {
    expect((await truthCase.ask()).groupsArrive).toBeNull();
    const mappings =
      truthCase.parts.job.schema.synchronizationRules[0].objectMappings;
    for (const mapping of mappings) mapping.enabled = true;
    expect((await truthCase.ask()).groupsArrive).toBe(true);
  });

  it('tries a group that passes the filter where none is assigned', async () => {
    const { servicePrincipal, groupMapping, tenant } = truthCase.parts;
    groupMapping.enabled = true;
    servicePrincipal.simulated.appRoleAssignments = [];
    tenant.groups[0].displayName = 'aws-somebody';
    const onlyNamed = (value: string) => ({
      groups: [
        {
          clauses: [
            {
              operatorName: 'INCLUDES',
              sourceOperandName: 'displayName',
              targetOperand: { values: [value] },
            },
          ],
        },
      ],
    });
    groupMapping.scope = onlyNamed('aws-somebody');
    expect((await truthCase.ask()).groupsArrive).toBe(true);
    groupMapping.scope = onlyNamed('nobody');
    expect((await truthCase.ask()).groupsArrive).toBeNull();
  });
});
