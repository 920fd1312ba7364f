import { oldToken, quarantined } from './__testUtils__/quarantined';
import { stepContext } from './__testUtils__/stepContext';
import { unauthorized } from './__testUtils__/unauthorized';
import { runStep } from './runStep';
import { findMapping } from './schema/findMapping';
import { stepById } from './stepById';

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

  const notTold = 'AWS refuses the attributes, and does not tell Entra which';
  it.each([
    ['Lovelace', '[surname]', notTold],
    [null, '[surname]', 'given name, surname or display name is empty'],
    [null, 'Coalesce([surname], [givenName])', notTold],
  ])('looks at whom AWS refuses: %s, %s', async (surname, expression, why) => {
    const fake = await quarantined();
    for (const each of findMapping(fake.schema, 'User')!.mapping
      .attributeMappings!) {
      if (each.targetAttributeName === 'name.familyName') {
        each.source = { type: 'Function', expression };
      }
    }
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
});
