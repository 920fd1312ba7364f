import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { now, specification, stepContext } from './__testUtils__/stepContext';
import { inspectSteps } from './inspectSteps';
import { runStep } from './runStep';
import { StepContext } from './Step';
import { stepById } from './stepById';
import { steps } from './steps';

const token = 'a-token-that-aws-accepts';

/** Runs every step but the one whose metadata file the fake does not make. */
async function runAll(context: StepContext & { lines: string[] }) {
  const recorded: RecordedFacts = { ...context.recorded };
  for (const step of steps) {
    if (step.id === 'entra-metadata') continue;
    const { outcome } = await runStep(
      step,
      { ...context, recorded },
      { dryRun: false },
    );
    for (const [name, value] of Object.entries(outcome.recorded ?? {})) {
      Object.assign(recorded, {
        [name]: { value, by: 'user:default/ada', at: now.toISOString() },
      });
    }
  }
  return recorded;
}

async function federated() {
  const fake = new FakeClouds();
  const context = stepContext(fake, { scimToken: token });
  const recorded = await runAll(context);
  fake.writes = [];
  return { fake, context: stepContext(fake, { recorded }) };
}

describe('steps', () => {
  it('federate an organization from nothing', async () => {
    const fake = new FakeClouds();
    const context = stepContext(fake, { scimToken: token });
    const recorded = await runAll(context);

    expect(fake.applications).toEqual([
      expect.objectContaining({
        identifierUris: [specification.saml!.entityId],
        web: expect.objectContaining({
          redirectUris: specification.saml!.assertionConsumerServiceUrls,
        }),
      }),
    ]);
    expect(fake.servicePrincipal).toMatchObject({
      preferredSingleSignOnMode: 'saml',
      preferredTokenSigningKeyThumbprint: 'AB'.repeat(20),
      notificationEmailAddresses: ['ops@example.com'],
      loginUrl: 'https://d-1234567890.awsapps.com/start',
    });
    expect(fake.secrets).toEqual(
      expect.arrayContaining([
        { key: 'SecretToken', value: token },
        { key: 'SyncAll', value: 'false' },
      ]),
    );
    const [user, group] = fake.schema.synchronizationRules![0].objectMappings!;
    expect(user.attributeMappings![0]).toMatchObject({
      matchingPriority: 1,
      source: { name: 'userPrincipalName' },
    });
    expect(group.enabled).toBe(false);
    expect(fake.schema.directories).toHaveLength(1);
    expect(fake.assignments.map(({ principalId }) => principalId)).toEqual([
      'id-ada@example.com',
      'id-AWS users',
    ]);
    expect(fake.usersInAws).toContain('ada@example.com');
    expect(fake.job?.schedule?.state).toBe('Active');
    expect(recorded.tokenCreatedAt?.value).toBe(now.toISOString());
    expect(recorded.uploadedThumbprint?.value).toBe('AB'.repeat(20));
    expect(context.lines.join('\n')).not.toContain(token);
  });

  it('change nothing the second time, and say so', async () => {
    const { fake, context } = await federated();
    await runAll({ ...context, scimToken: token });
    expect(fake.writes).toEqual([]);
    expect(
      context.lines.every(line => line.includes('nothing to change')),
    ).toBe(true);
  });

  it('change nothing in a dry run, and say what waits', async () => {
    const fake = new FakeClouds();
    const context = stepContext(fake, { scimToken: token });
    for (const step of steps) {
      await runStep(step, context, { dryRun: true });
    }
    expect(fake.writes).toEqual([]);
    expect(context.lines).toContainEqual(
      expect.stringMatching(/^Would change: Create the enterprise application/),
    );
    expect(context.lines).toContainEqual(
      expect.stringMatching(/^Synchronization job: not yet possible/),
    );
  });

  it('save a new token and restart a job in quarantine', async () => {
    const { fake, context } = await federated();
    fake.acceptedToken = 'the-new-token-of-aws';
    fake.job = { ...fake.job, status: { code: 'Quarantine' } };

    const states = await inspectSteps(context);
    expect(states.find(({ id }) => id === 'start')).toMatchObject({
      state: 'Blocked',
      message: expect.stringContaining('Generate a new access token'),
    });

    const renewing = { ...context, scimToken: 'the-new-token-of-aws' };
    await runStep(stepById('credentials'), renewing, { dryRun: false });
    await runStep(stepById('start'), renewing, { dryRun: false });
    expect(fake.writes).toEqual([
      'putSecrets',
      'restart QuarantineState,Watermark,Escrows',
    ]);
  });

  it('save another token that a person brings, though the saved one works', async () => {
    const { context } = await federated();
    await expect(
      stepById('credentials').inspect({ ...context, scimToken: token }),
    ).resolves.toMatchObject({ state: 'Done' });
    await expect(
      stepById('credentials').inspect({
        ...context,
        scimToken: 'the-second-token-of-aws',
      }),
    ).resolves.toMatchObject({
      state: 'Pending',
      message: 'This token is another one than Entra has.',
    });
  });

  it('keep what is saved when AWS refuses the new token', async () => {
    const { fake, context } = await federated();
    fake.acceptedToken = 'another-token';
    await expect(
      runStep(
        stepById('credentials'),
        { ...context, scimToken: 'mistyped' },
        { dryRun: false },
      ),
    ).rejects.toThrow(/AWS refuses the credentials/);
    expect(fake.writes).toEqual([]);
  });

  it('pause a running job while its mappings change', async () => {
    const { fake, context } = await federated();
    const wanting = {
      ...context,
      specification: {
        ...specification,
        provisioning: { ...specification.provisioning!, groupsEnabled: true },
      },
    };
    await runStep(stepById('group-mapping'), wanting, { dryRun: false });
    expect(fake.writes).toEqual(['keepSchema', 'pause', 'putSchema', 'start']);
  });

  it.each([
    [
      'instance',
      'Wait until AWS calls it ACTIVE',
      (fake: FakeClouds) => {
        fake.instanceStatus = 'CREATE_IN_PROGRESS';
      },
    ],
    [
      'application',
      '"AWS acme-labs" (app), "AWS acme-labs" (other)',
      (fake: FakeClouds) => {
        // Neither has AWS's identifier, which would decide.
        fake.applications[0].identifierUris = [];
        fake.applications.push({
          id: 'other-object',
          appId: 'other',
          displayName: 'AWS acme-labs',
        });
      },
    ],
    [
      'credentials',
      'Generate an access token',
      (fake: FakeClouds) => {
        fake.secrets = [];
      },
    ],
    [
      'job',
      'no enterprise application',
      (fake: FakeClouds) => {
        fake.applications = [];
      },
    ],
  ] as const)('%s is blocked with what to do', async (id, message, spoil) => {
    const { fake, context } = await federated();
    spoil(fake);
    expect(await stepById(id).inspect(context)).toMatchObject({
      state: 'Blocked',
      message: expect.stringContaining(message),
    });
  });

  it.each([
    [
      'user-name-mapping',
      'NameID with which Entra signs people in comes from userPrincipalName',
      {
        provisioning: {
          ...specification.provisioning!,
          userNameAttribute: 'mail',
        },
      },
    ],
    [
      'name-id',
      'userName cannot come from "mailNickname"',
      {
        provisioning: {
          ...specification.provisioning!,
          userNameAttribute: 'mailNickname',
        },
      },
    ],
    [
      'assignments',
      'no group "no group". Group "mail list" is not a security group',
      { assignments: { users: [], groups: ['no group', 'mail list'] } },
    ],
    [
      'aws-metadata',
      'd-9999999999',
      {
        saml: {
          ...specification.saml!,
          entityId:
            'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-9999999999',
        },
      },
    ],
  ] as const)('%s refuses what cannot work', async (id, message, change) => {
    const { context } = await federated();
    const inspection = await stepById(id).inspect({
      ...context,
      specification: { ...specification, ...change } as typeof specification,
    });
    expect(inspection.state).toBe('Blocked');
    expect(inspection.message).toContain(message);
  });

  it('show one that cannot be seen as unknown, and the others as they are', async () => {
    const { fake, context } = await federated();
    fake.clouds.entra.synchronization.getSchema = async () => {
      throw new Error('Graph does not answer. Try again.');
    };
    const states = await inspectSteps(context);
    expect(states).toHaveLength(steps.length);
    expect(
      Object.fromEntries(states.map(({ id, state }) => [id, state])),
    ).toMatchObject({
      application: 'Done',
      'user-name-mapping': 'Unknown',
      'group-mapping': 'Unknown',
      start: 'Done',
    });
  });
});
