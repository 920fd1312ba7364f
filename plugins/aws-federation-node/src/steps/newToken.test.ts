import { CredentialFailure } from '../clouds/entra/credentialFailure';
import { ChosenJob } from '../entra/ChosenJob';
import { failedCredentials } from './__testUtils__/failedCredentials';
import { oldToken, quarantined } from './__testUtils__/quarantined';
import { stepContext } from './__testUtils__/stepContext';
import { unauthorized } from './__testUtils__/unauthorized';
import { runStep } from './runStep';
import { stepById } from './stepById';

const token = 'a-token-that-aws-accepts';

function quarantineOf(code: string): ChosenJob {
  return {
    status: { code: 'Quarantine', quarantine: { error: { code } } },
  };
}

describe('a new token', () => {
  it.each([
    ['with one', token, false],
    ['without', undefined, true],
  ])(
    'spares the run waiting for an answer about the saved one: %s',
    async (_, scimToken, patient) => {
      const fake = await quarantined();
      const { synchronization } = fake.clouds.entra;
      const tried = jest.spyOn(synchronization, 'validateSavedCredentials');
      await stepById('credentials').inspect(stepContext(fake, { scimToken }));
      expect(tried).toHaveBeenCalledWith(expect.anything(), expect.anything(), {
        patient,
      });
    },
  );

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
      /^Pending: .*another access token changes nothing/,
    );
    expect(await message('unreachable')).toMatch(/^Pending: .*cannot try/);
  });
});
