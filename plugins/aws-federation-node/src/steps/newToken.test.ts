import type { User } from '@microsoft/microsoft-graph-types';
import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { CredentialFailure } from '../clouds/entra/credentialFailure';
import { ChosenJob } from '../entra/ChosenJob';
import { failedCredentials } from './__testUtils__/failedCredentials';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { unauthorized } from './__testUtils__/unauthorized';
import { runStep } from './runStep';
import { stepById } from './stepById';

const oldToken = 'the-old-token-of-aws';
const token = 'a-token-that-aws-accepts';

function quarantineOf(code: string): ChosenJob {
  return {
    status: { code: 'Quarantine', quarantine: { error: { code } } },
  };
}

/** A federation whose token has ended, with its job in quarantine. */
async function quarantined() {
  const fake = new FakeClouds();
  const { entra } = fake.clouds;
  await entra.applications.instantiate(specification.application.displayName);
  await entra.synchronization.createJob('sp', 'aWSSingleSignon');
  await entra.synchronization.start('sp', 'job');
  fake.job = { ...fake.job, status: { code: 'Quarantine' } };
  fake.secrets = [
    { key: 'SecretToken', value: oldToken },
    {
      key: 'BaseAddress',
      value: specification.provisioning!.scimEndpoint!,
    },
    { key: 'SyncAll', value: 'false' },
  ];
  fake.writes = [];
  return fake;
}

describe('a new token', () => {
  it.each<[string, () => Error]>([
    ...(
      [
        'refused',
        'unreachable',
        'endpointWrong',
        'matchingNotFilterable',
        'unknown',
      ] satisfies CredentialFailure[]
    ).map((failure): [string, () => Error] => [
      failure,
      () => failedCredentials(failure),
    ]),
    ['not tried at all', () => unauthorized('POST validateCredentials')],
  ])(
    'goes through, though Entra says of the saved one: %s',
    async (_, refusal) => {
      const fake = await quarantined();
      fake.refusal = refusal;
      const context = stepContext(fake, { scimToken: token });
      let { recorded } = context;
      for (const id of ['credentials', 'job', 'on-demand', 'start'] as const) {
        const { outcome } = await runStep(
          stepById(id),
          { ...context, recorded },
          { dryRun: false },
        );
        recorded = Object.fromEntries(
          Object.entries(outcome.recorded ?? recorded).map(([name, value]) => [
            name,
            typeof value === 'string' ? { value, by: 'x', at: 'y' } : value,
          ]),
        );
      }
      expect(fake.writes).toEqual([
        'putSecrets',
        'restart QuarantineState,Watermark,Escrows',
        'provisionOnDemand',
      ]);
      expect(fake.secrets[1]).toEqual({ key: 'SecretToken', value: token });
    },
  );

  it('is saved although Entra cannot try it, for AWS accepts it from the portal', async () => {
    const fake = await quarantined();
    fake.clouds.entra.synchronization.validateCredentials = async () => {
      throw failedCredentials('unreachable');
    };
    const context = stepContext(fake, { scimToken: token });
    await runStep(stepById('credentials'), context, { dryRun: false });
    expect(fake.writes).toEqual(['putSecrets']);
    expect(context.lines.join()).toMatch(/but Entra could not try it/);
  });

  it('is not saved when it belongs to another identity store', async () => {
    const fake = await quarantined();
    fake.storeUsers = [
      { id: 'ada', userName: 'ada@example.com', mails: [], enabled: true },
    ];
    await expect(
      runStep(
        stepById('credentials'),
        stepContext(fake, { scimToken: token }),
        { dryRun: false },
      ),
    ).rejects.toThrow(
      /^SCIM credentials: The SCIM endpoint and the access token belong to another organization than Acme labs/,
    );
    expect(fake.writes).toEqual([]);
  });

  it('is not saved when Entra says that AWS refuses it', async () => {
    const fake = await quarantined();
    fake.clouds.entra.synchronization.validateCredentials = async () => {
      throw failedCredentials('refused');
    };
    await expect(
      runStep(
        stepById('credentials'),
        stepContext(fake, { scimToken: token }),
        { dryRun: false },
      ),
    ).rejects.toThrow(
      /^SCIM credentials: AWS refuses the access token when Entra sends it, and has just accepted it from the portal/,
    );
    expect(fake.writes).toEqual([]);
  });

  it('ends the quarantine before anything that people can block', async () => {
    const fake = await quarantined();
    const context = stepContext(fake, { scimToken: token });
    for (const id of ['credentials', 'job'] as const) {
      await runStep(stepById(id), context, { dryRun: false });
    }
    expect(fake.writes).toEqual([
      'putSecrets',
      'restart QuarantineState,Watermark,Escrows',
    ]);
  });

  it.each<[string, boolean, ChosenJob]>([
    [
      'ends one that its predecessor caused, in the run after it was saved',
      true,
      quarantineOf('SystemForCrossDomainIdentityManagementCredentialsInvalid'),
    ],
    [
      'leaves one for other reasons to later steps',
      false,
      quarantineOf('EscrowThresholdExceeded'),
    ],
    [
      'leaves a paused job to later steps',
      false,
      {
        ...quarantineOf('InvalidCredentials'),
        schedule: { state: 'Paused' },
      },
    ],
  ])('%s', async (_, restarts, job) => {
    const fake = await quarantined();
    fake.acceptedToken = oldToken;
    fake.job = { ...fake.job, ...job };
    await runStep(stepById('job'), stepContext(fake), { dryRun: false });
    expect(fake.writes).toEqual(
      restarts ? ['restart QuarantineState,Watermark,Escrows'] : [],
    );
  });

  it('does not stop at a restart that Entra refuses', async () => {
    const fake = await quarantined();
    fake.clouds.entra.synchronization.restart = async () => {
      throw unauthorized('POST restart');
    };
    fake.refusal = () => failedCredentials('refused');
    const context = stepContext(fake, { scimToken: token });
    await expect(
      runStep(stepById('job'), context, { dryRun: false }),
    ).resolves.toMatchObject({
      inspection: {
        state: 'Pending',
        message: expect.stringContaining('Synchronization.ReadWrite.All'),
      },
    });
  });

  it('is asked for only where it helps', async () => {
    const fake = await quarantined();
    const message = async (failure: CredentialFailure) => {
      fake.refusal = () => failedCredentials(failure);
      const inspection = await stepById('start').inspect(stepContext(fake));
      return `${inspection.state}: ${inspection.message}`;
    };
    expect(await message('refused')).toMatch(/^Blocked: .*Generate a new/);
    expect(await message('endpointWrong')).toMatch(
      /^Blocked: .*no SCIM endpoint/,
    );
    expect(await message('matchingNotFilterable')).toMatch(
      /^Blocked: .*another access token changes nothing/,
    );
    expect(await message('unreachable')).toMatch(/^Pending: .*cannot try/);
  });
});

describe('one user on demand, of a job in quarantine', () => {
  it('says what it waits for when Entra still refuses, and the run goes on', async () => {
    const fake = await quarantined();
    fake.acceptedToken = oldToken;
    fake.clouds.entra.synchronization.provisionOnDemand = async () => {
      throw unauthorized('POST provisionOnDemand');
    };
    const context = stepContext(fake);
    await expect(
      runStep(stepById('on-demand'), context, { dryRun: false }),
    ).resolves.toMatchObject({
      changed: true,
      inspection: {
        state: 'Pending',
        message: expect.stringMatching(/next cycle sends "ada@example.com"/),
      },
    });
    await runStep(stepById('start'), context, { dryRun: false });
    expect(fake.writes).toEqual(['restart QuarantineState,Watermark,Escrows']);
  });

  it('names the restart in a dry run', async () => {
    const fake = await quarantined();
    fake.acceptedToken = oldToken;
    const context = stepContext(fake);
    await runStep(stepById('on-demand'), context, { dryRun: true });
    expect(context.lines).toEqual([
      expect.stringMatching(/is not in AWS yet/),
      expect.stringMatching(/^Would change: Restart/),
      expect.stringMatching(/^Would change: Send user/),
    ]);
    expect(fake.writes).toEqual([]);
  });

  it('does not repeat what Entra says of a person', async () => {
    const fake = await quarantined();
    fake.job = { ...fake.job, status: { code: 'Active' } };
    fake.onDemand = () => ({
      result: 'Failure',
      cause: 'namesEmpty',
      errorCode: 'SystemForCrossDomainIdentityManagementBadRequest',
    });
    await expect(
      runStep(stepById('on-demand'), stepContext(fake), { dryRun: false }),
    ).rejects.toThrow(
      'One user on demand: Entra did not send "ada@example.com" to AWS: given name, surname or display name is empty, and AWS wants all three (SystemForCrossDomainIdentityManagementBadRequest). Fill them in in Entra, or map them with a fallback.',
    );
    expect(fake.writes).toEqual(['provisionOnDemand']);
  });

  it.each([
    ['Lovelace', 'AWS refuses the attributes, and does not tell Entra which'],
    [null, 'given name, surname or display name is empty'],
  ])('looks at whom AWS refuses: surname %s', async (surname, why) => {
    const fake = await quarantined();
    fake.job = { ...fake.job, status: { code: 'Active' } };
    fake.usersInEntra = [
      {
        id: 'ada@example.com',
        userPrincipalName: 'ada@example.com',
        givenName: 'Ada',
        displayName: 'Ada Lovelace',
        surname,
      },
    ];
    fake.onDemand = () => ({ result: 'Failure', cause: 'attributesRefused' });
    await expect(
      runStep(stepById('on-demand'), stepContext(fake), { dryRun: false }),
    ).rejects.toThrow(`Entra did not send "ada@example.com" to AWS: ${why}`);
  });

  it('has a person sent once more while AWS is in trouble', async () => {
    const fake = await quarantined();
    fake.job = { ...fake.job, status: { code: 'Active' } };
    fake.onDemand = () => ({ result: 'Failure', cause: 'awsTrouble' });
    await expect(
      runStep(stepById('on-demand'), stepContext(fake), { dryRun: false }),
    ).rejects.toThrow(
      'One user on demand: Entra did not send "ada@example.com" to AWS: AWS gave no usable answer. Run this again in a few minutes.',
    );
    expect(fake.writes).toEqual(['provisionOnDemand', 'provisionOnDemand']);
  });

  describe('when whoever is named to be tried has left', () => {
    const leaver = 'nobody@example.com';
    const member = {
      id: 'grace',
      userPrincipalName: 'grace@example.com',
      accountEnabled: true,
    };
    const disabled = { ...member, id: 'joan', accountEnabled: false };

    async function tryWith(
      assignments: FederationSpecification['assignments'],
      more: User[] = [],
    ) {
      const fake = await quarantined();
      fake.job = { ...fake.job, status: { code: 'Active' } };
      fake.usersInEntra = [disabled, member, ...more];
      fake.members = { 'id-AWS users': ['joan', 'grace'] };
      fake.usersInAws.add('grace@example.com');
      const { inspection } = await runStep(
        stepById('on-demand'),
        stepContext(fake, { specification: { ...specification, assignments } }),
        { dryRun: false },
      );
      return `${inspection.state}: ${inspection.message}`;
    }

    it.each([
      [
        'is disabled',
        { accountEnabled: false },
        '"first" is disabled in Entra, and "grace@example.com" is tried instead.',
      ],
      [
        'does not have the application',
        { accountEnabled: true },
        '"first" does not have the enterprise application, and "grace@example.com" is tried instead.',
      ],
    ])('tries another one when the first %s', async (_, change, told) => {
      const first = { id: 'first', userPrincipalName: 'first@example.com' };
      expect(
        await tryWith(
          { users: [], canaryUser: 'first', groups: ['AWS users'] },
          [{ ...first, ...change }],
        ),
      ).toBe(`Done: "grace@example.com" is in AWS. ${told}`);
    });

    it('tries a member of the specified group who is named first', async () => {
      expect(
        await tryWith({
          users: [],
          canaryUser: 'grace',
          groups: ['AWS users'],
        }),
      ).toBe('Done: "grace" is in AWS.');
    });

    it('tries another specified user', async () => {
      expect(
        await tryWith({ users: [leaver, 'ada@example.com'], groups: [] }),
      ).toBe(
        'Done: "ada@example.com" is in AWS. Tenant contoso no longer has "nobody@example.com", and "ada@example.com" is tried instead.',
      );
    });

    it('tries a member of a specified group who can sign in', async () => {
      expect(
        await tryWith({
          users: [],
          canaryUser: leaver,
          groups: ['no group', 'AWS users'],
        }),
      ).toMatch(/^Done: "grace@example.com" is in AWS\. Tenant contoso no/);
    });

    it('says that nobody is there', async () => {
      expect(await tryWith({ users: [leaver], groups: ['no group'] })).toMatch(
        /^Done: Nobody is there to try first\. Tenant contoso no longer has/,
      );
    });
  });
});
