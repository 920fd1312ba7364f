import { CloudError } from '../CloudError';
import { removalStepById } from '../removal/removalSteps';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { now, specification, stepContext } from './__testUtils__/stepContext';
import { runStep } from './runStep';
import { ProvisioningPause } from '@aws-federation/backstage-plugin-aws-federation-common';
import { StepContext } from './Step';
import { stepById } from './stepById';

const until = new Date(now.getTime() + 30 * 60_000).toISOString();

/** A federation that provisions, and a context that tells of pauses. */
async function provisioning() {
  const fake = new FakeClouds();
  const { entra } = fake.clouds;
  await entra.applications.instantiate(specification.application.displayName);
  await entra.synchronization.createJob('sp', 'aWSSingleSignon');
  await entra.synchronization.start('sp', 'job');
  fake.applications[0].identifierUris = [specification.saml!.entityId];
  fake.secrets = [
    { key: 'SecretToken', value: fake.acceptedToken },
    { key: 'SyncAll', value: 'false' },
  ];
  fake.writes = [];
  const pauses: Array<ProvisioningPause | undefined> = [];
  const context = (overrides: Partial<StepContext> = {}) =>
    stepContext(fake, {
      recordPause: async pause => {
        fake.writes.push(pause ? 'record pause' : 'record end');
        pauses.push(pause);
      },
      ...overrides,
    });
  return { fake, pauses, context };
}

describe('a pause of the portal', () => {
  it('is recorded before the mappings change, and ended when the job runs again', async () => {
    const { fake, pauses, context } = await provisioning();
    await runStep(stepById('group-mapping'), context(), { dryRun: false });
    expect(fake.writes).toEqual([
      'keepSchema',
      'record pause',
      'pause',
      'putSchema',
      'start',
      'record end',
    ]);
    expect(pauses[0]).toEqual({
      reason: 'The portal changes the attribute mappings.',
      until,
    });
  });

  it('leaves the scope on record that is saved and not restarted', async () => {
    const { fake, context } = await provisioning();
    fake.clouds.entra.synchronization.restart = async () => {
      throw new CloudError({
        cloud: 'Microsoft Graph',
        operation: 'POST restart',
        status: 403,
        what: 'Entra refuses the restart',
        remedy: 'Choose Restart provisioning',
      });
    };
    const wide = {
      ...specification,
      provisioning: { ...specification.provisioning!, scope: 'all' as const },
    };
    const error = await runStep(
      stepById('scope'),
      context({ specification: wide, scimToken: fake.acceptedToken }),
      { dryRun: false },
    ).catch(failure => failure);
    expect(error.message).toContain('counts only after a restart');
    expect(JSON.parse(error.recorded.savedSettings)).toMatchObject({
      scope: 'all',
    });
  });

  it('is recorded while the scope changes', async () => {
    const { fake, pauses, context } = await provisioning();
    const wide = {
      ...specification,
      provisioning: { ...specification.provisioning!, scope: 'all' as const },
    };
    await runStep(
      stepById('scope'),
      context({ specification: wide, scimToken: fake.acceptedToken }),
      { dryRun: false },
    );
    expect(fake.writes).toEqual([
      'record pause',
      'pause',
      'putSecrets',
      'restart QuarantineState,Watermark,Escrows',
      'start',
      'record end',
    ]);
    expect(pauses[0]?.until).toBe(until);
  });

  it('is forgotten when a run finds that somebody started the job in Entra', async () => {
    const { fake, context } = await provisioning();
    const paused = {
      value: JSON.stringify({ reason: 'The tenant moves.' }),
      by: 'user:default/ada',
      at: now.toISOString(),
    };
    const run = (dryRun: boolean, recorded: StepContext['recorded']) =>
      runStep(stepById('start'), context({ recorded }), { dryRun });
    const forgotten = { recorded: { provisioningPause: 'null' } };
    const recorded = { provisioningPause: paused };
    expect((await run(false, recorded)).outcome).toEqual(forgotten);
    expect((await run(true, recorded)).outcome).toEqual({});
    expect((await run(false, {})).outcome).toEqual({});
    expect(fake.writes).toEqual([]);
  });

  it('is for good in a removal, and ends when somebody starts the job', async () => {
    const { fake, pauses, context } = await provisioning();
    await runStep(removalStepById('pause-job'), context(), { dryRun: false });
    expect(fake.writes).toEqual(['record pause', 'pause']);
    expect(pauses).toEqual([
      {
        reason: 'The portal paused provisioning to take the federation apart.',
        until: '2026-12-08T08:00:00.000Z',
      },
    ]);
    await runStep(stepById('start'), context(), { dryRun: false });
    expect(pauses.at(-1)).toBeUndefined();
    expect(pauses).toHaveLength(2);
  });
});
