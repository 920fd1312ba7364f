import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { linkedStoreText } from './jobLinks';
import { oldToken, quarantined } from './__testUtils__/quarantined';
import { stepContext } from './__testUtils__/stepContext';
import { unauthorized } from './__testUtils__/unauthorized';
import { runStep } from './runStep';
import { stepById } from './stepById';

jest.mock('node:timers/promises', () => ({ setTimeout: async () => {} }));

const newStore = 'd-1234567890';
const restart = 'restart Full';

function recordOf(identityStoreId: string, jobId = 'job') {
  return {
    linkedStore: {
      value: linkedStoreText(jobId, identityStoreId),
      by: 'user:default/ops',
      at: '2026-11-20T08:00:00.000Z',
    },
  };
}

async function lab(state: 'Active' | 'Paused', code: 'Active' | 'Quarantine') {
  const fake = await quarantined();
  fake.acceptedToken = oldToken;
  fake.job = { ...fake.job, schedule: { state }, status: { code } };
  return fake;
}

const withoutCanary = (specification: FederationSpecification) => ({
  ...specification,
  assignments: { users: [], groups: [] },
});

describe('a job that counts people of another identity store as sent', () => {
  it.each(['Active', 'Quarantine'] as const)(
    'is restarted in full, and not a second time: %s',
    async code => {
      const fake = await lab('Active', code);
      const recorded = recordOf('d-0000000000');
      const context = stepContext(fake, { recorded });
      const { outcome } = await runStep(stepById('job'), context, {
        dryRun: false,
      });
      expect(fake.writes).toEqual([restart]);
      expect(context.lines.join(' ')).toMatch(
        /Restart the synchronization job in full/,
      );
      expect(JSON.parse(outcome.recorded!.linkedStore!)).toEqual({
        jobId: 'job',
        identityStoreId: newStore,
        restartedAt: '2026-11-24T08:00:00.000Z',
      });
      const again = { recorded: recordOf(newStore) };
      await runStep(stepById('job'), stepContext(fake, again), {
        dryRun: false,
      });
      expect(fake.writes).toEqual([restart]);
    },
  );

  it('is restarted in full only where it is started, while somebody has it paused', async () => {
    const fake = await lab('Paused', 'Active');
    const { specification, ...context } = stepContext(fake, {
      recorded: recordOf('d-0000000000'),
    });
    const run = (id: 'job' | 'start') =>
      runStep(
        stepById(id),
        { ...context, specification: withoutCanary(specification) },
        { dryRun: false },
      );
    await run('job');
    expect(fake.writes).toEqual([]);
    const { outcome } = await run('start');
    expect(fake.writes).toEqual([restart, 'start']);
    expect(outcome.recorded?.linkedStore).toContain(newStore);
  });

  it('keeps its links where they are of this store, of another job, or of nobody knows which', async () => {
    for (const recorded of [
      recordOf(newStore),
      recordOf('d-0000000000', 'another'),
      {},
    ]) {
      const fake = await lab('Active', 'Active');
      await runStep(stepById('job'), stepContext(fake, { recorded }), {
        dryRun: false,
      });
      expect(fake.writes).toEqual([]);
    }
  });

  it('is written down for the store that AWS has where it has never run, and where AWS has people', async () => {
    const record = async (status: object, inAws: boolean) => {
      const fake = await lab('Active', 'Active');
      fake.job = { ...fake.job, status: { code: 'Active', ...status } };
      const ada = { id: 'u1', userName: 'ada', mails: [], enabled: true };
      fake.storeUsers = inAws ? [ada] : [];
      const { outcome } = await runStep(
        stepById('job'),
        stepContext(fake, { recorded: {} }),
        { dryRun: false },
      );
      return outcome.recorded?.linkedStore;
    };
    const ran = {
      lastExecution: {
        state: 'Succeeded' as const,
        timeBegan: '2026-11-24T07:00:00Z',
        timeEnded: '2026-11-24T07:01:00Z',
      },
    };
    expect(await record({}, false)).toBe(linkedStoreText('job', newStore));
    // Those whom it has sent may be of a store that is gone.
    expect(await record(ran, false)).toBeUndefined();
    expect(await record(ran, true)).toBe(linkedStoreText('job', newStore));
  });

  it('says what a person has to do where Entra refuses the restart, and the run goes on', async () => {
    const fake = await lab('Active', 'Active');
    fake.clouds.entra.synchronization.restart = async () => {
      throw unauthorized('POST restart');
    };
    const context = stepContext(fake, { recorded: recordOf('d-0000000000') });
    for (const id of ['job', 'on-demand'] as const) {
      const { inspection, outcome } = await runStep(stepById(id), context, {
        dryRun: false,
      });
      expect(inspection.message).toContain('Choose "Restart provisioning"');
      expect(outcome.recorded).toBeUndefined();
    }
    expect(fake.writes).toEqual([]);
  });

  it('may take a while to forget after the restart, which is no fault of anybody in AWS', async () => {
    const fake = await lab('Active', 'Active');
    fake.onDemand = () => ({ result: 'Skipped' });
    const recorded = {
      linkedStore: {
        ...recordOf(newStore).linkedStore,
        value: linkedStoreText(
          'job',
          newStore,
          new Date('2026-11-24T07:50:00.000Z'),
        ),
      },
    };
    const { inspection } = await runStep(
      stepById('on-demand'),
      stepContext(fake, { recorded }),
      { dryRun: false },
    );
    expect(inspection.message).toContain('its next cycle looks for everybody');
  });
});
