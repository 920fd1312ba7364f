import { FakeClouds } from './__testUtils__/FakeClouds';
import { stepContext } from './__testUtils__/stepContext';
import { stepById } from './stepById';

const another = { id: 'another', schedule: { state: 'Paused' as const } };

/** An application with two jobs. */
async function twoJobs(states: { job: 'Active' | 'Paused'; other?: 'Active' }) {
  const fake = new FakeClouds();
  const { entra } = fake.clouds;
  await entra.applications.instantiate('AWS acme-labs');
  await entra.synchronization.createJob('sp', 'aWSSingleSignon');
  fake.secrets = [
    { key: 'BaseAddress', value: 'https://scim.example.com/scim/v2' },
    { key: 'SecretToken', value: 'a-token-that-aws-accepts' },
  ];
  fake.job = {
    ...fake.job,
    schedule: { state: states.job },
    others: [
      states.other
        ? { ...another, schedule: { state: states.other } }
        : another,
    ],
  };
  return stepContext(fake);
}

describe('a run for an application with several jobs', () => {
  it('creates none, and says with which one it works', async () => {
    const context = await twoJobs({ job: 'Active' });
    expect(await stepById('job').inspect(context)).toMatchObject({
      state: 'Done',
      message: expect.stringContaining(
        'has 2 synchronization jobs. The portal works with job and leaves the others as they are',
      ),
    });
  });

  it('says which one it starts when none runs', async () => {
    const context = await twoJobs({ job: 'Paused' });
    expect(await stepById('start').inspect(context)).toMatchObject({
      state: 'Pending',
      changes: expect.arrayContaining([
        'Start job only: the application has other jobs, too.',
      ]),
    });
  });

  it('starts none beside another that runs', async () => {
    const context = await twoJobs({ job: 'Paused', other: 'Active' });
    expect(await stepById('start').inspect(context)).toMatchObject({
      state: 'Blocked',
      message: expect.stringContaining('another of the application runs'),
    });
  });
});
