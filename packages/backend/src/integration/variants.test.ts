import { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  credentialVariants,
  publishedVariants,
} from './__testUtils__/publishedVariants';
import { RestorableLab } from './__testUtils__/RestorableLab';
import { TemplateRun } from './__testUtils__/runTemplate';

jest.setTimeout(300_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

const plato = 'plato@contoso.example';
const sappho = 'sappho@contoso.example';
const group = 'aws-labs-explorers';

/** Whoever has just made a token is not to be sent to make one. */
const tokenAdvice = /\b(?:generate|create|copy|hand)\b[^.]*\btoken/i;
/** What only the clouds say. */
const rawText = /StatusCode|Web Response|SystemForCross|\{|schemas/;

const sentencesOf = ({ title, detail, remedy }: Finding) =>
  [title, detail, remedy].join(' ');

/** Words of Entra that fit everything. */
function isUnclear({ credentialErrors = '' }: { credentialErrors?: string }) {
  return ['invalidCredentials', 'notAbleToConnect', 'tenantUrl'].includes(
    credentialErrors,
  );
}

/** What comes after both templates; by hand `ALL=1` tries it in each variant. */
const someVariants = publishedVariants.filter(
  (_, index) => process.env.ALL || index % 3 === 0,
);

describe('both templates, in every variant that the provisioning service speaks', () => {
  let clouds: RestorableLab;
  beforeAll(async () => {
    clouds = await RestorableLab.start();
  });
  afterAll(() => clouds?.stop());

  function expectNoTokenAdvice({ log, outputs }: TemplateRun) {
    expect(
      [...log, JSON.stringify(outputs)].filter(line => tokenAdvice.test(line)),
    ).toEqual([]);
  }

  async function expectHealthy() {
    const { status } = await clouds.cycleAndCheck();
    expect([status.word, status.findings]).toEqual(['Healthy', []]);
  }

  it.each(publishedVariants)(
    'federate what nobody has federated: $name',
    async ({ form }) => {
      await clouds.restore('new', form);
      await clouds.federate();
      await expectHealthy();
      expect(await clouds.runAgain()).toEqual([false, false]);
    },
  );

  it.each(credentialVariants)(
    'take a new token when the old one has ended: $name',
    async ({ form }) => {
      await clouds.restore('federated', form);
      await clouds.endToken();
      const before = await clouds.checkTwice();
      expect(before.status.word).toBe('Broken');
      expect(before.status.findings).toMatchObject([
        {
          reason: 'TokenRejected',
          title: expect.stringMatching(
            /^New people and changes do not arrive in AWS: the provisioning token ended on/,
          ),
        },
        // The record tells the end, and Entra nothing.
        ...(isUnclear(form)
          ? [{ reason: 'UnclearNow', severity: 'info' }]
          : []),
      ]);

      const scimToken = await clouds.lab.console.generateToken();
      const run = await clouds.complete({}, { scimToken });
      expect(run.outputs.credentials.changed).toBe(true);
      expectNoTokenAdvice(run);
      await expectHealthy();
      expect(await clouds.runAgain()).toEqual([false, false]);
    },
  );

  it.each(credentialVariants)(
    'lift a quarantine with a new token: $name',
    async ({ form }) => {
      await clouds.restore('federated', form);
      const scimToken = await clouds.lab.console.generateToken();
      await clouds.lab.console.deleteOldTokens();
      const before = await clouds.cycleAndCheck();
      expect(before.status.word).toBe('Broken');
      // The token ends in a year by the record.
      expect(before.status.findings).toEqual([
        expect.objectContaining({
          reason: isUnclear(form)
            ? 'QuarantinedForCredentials'
            : 'TokenRejected',
          effect: 'provisioning-stopped',
          remedyTemplate: 'complete-aws-federation',
        }),
      ]);
      expect(sentencesOf(before.status.findings[0])).not.toMatch(rawText);

      const run = await clouds.complete({}, { scimToken });
      expect(run.log).toContainEqual(
        expect.stringMatching(/^Restart the synchronization job/),
      );
      expectNoTokenAdvice(run);
      await expectHealthy();
      expect(await clouds.runAgain()).toEqual([false, false]);
    },
  );

  it.each(someVariants)(
    'send all but two people without a surname, and say so once: $name',
    async ({ form }) => {
      await clouds.restore('federated', form);
      await clouds.complete({ users: [plato, sappho] });
      const { status } = await clouds.cycleAndCheck();
      expect(status.findings).toEqual([
        expect.objectContaining({
          rule: 'people-failing',
          affected: 2,
          title:
            '2 people cannot be sent to AWS: given name, surname or display name is empty, and AWS wants all three.',
        }),
      ]);
      expect(sentencesOf(status.findings[0])).not.toMatch(rawText);

      clouds.tenant.users
        .filter(({ userPrincipalName: name }) => [plato, sappho].includes(name))
        .forEach(user => Object.assign(user, { surname: 'of Lesbos' }));
      await expectHealthy();
    },
  );

  it.each(someVariants)(
    'go through although AWS refuses a group: $name',
    async ({ form }) => {
      await clouds.restore('federated', form);
      clouds.addGroupOfSameExternalId(group);
      await clouds.complete({ groupsEnabled: true });
      const { status } = await clouds.cycleAndCheck();
      expect(status.findings).toEqual([
        expect.objectContaining({
          rule: 'groups-failing',
          affected: 1,
          title:
            '1 group cannot be sent to AWS: AWS has another group of that name or external id.',
        }),
      ]);
      expect(sentencesOf(status.findings[0])).not.toMatch(rawText);
      expect(await clouds.runAgain()).toEqual([false, false]);

      clouds.instance.groups = [];
      await expectHealthy();
    },
  );

  it.each(someVariants)(
    'give a group its accounts in the run that sends it: $name',
    async ({ form }) => {
      await clouds.restore('federated', form);
      const run = await clouds.complete({
        groupsEnabled: true,
        accountAccess: [
          { permissionSet: 'ViewOnlyAccess', group, accounts: ['Sandbox'] },
        ],
      });
      expect(run.log).toContain(`Send group "${group}" to AWS on demand.`);
      expect(clouds.instance.accountAssignments).toEqual([
        expect.objectContaining({ principalId: clouds.instance.groups[0].id }),
      ]);
      await expectHealthy();
      expect(await clouds.runAgain()).toEqual([false, false]);
    },
  );

  it.each(someVariants)(
    'send a group without those whom AWS refuses, and blame them alone: $name',
    async ({ form }) => {
      await clouds.restore('federated', form);
      await clouds.complete({
        groups: ['aws-data-engineers'],
        groupsEnabled: true,
      });
      const { status } = await clouds.cycleAndCheck();
      expect(status.findings).toEqual([
        expect.objectContaining({ rule: 'people-failing', affected: 2 }),
      ]);
      expect(
        clouds.instance.groups.find(
          ({ displayName }) => displayName === 'aws-data-engineers',
        )?.members,
      ).toHaveLength(2);
    },
  );
});
