import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { runStep } from './runStep';
import { samlUrlsStep } from './samlUrlsStep';

describe('samlUrlsStep', () => {
  it('names the application that has the identifier, before Entra refuses it', async () => {
    const fake = new FakeClouds();
    const { displayName } = specification.application;
    await fake.clouds.entra.applications.instantiate(displayName);
    fake.servicePrincipal!.preferredSingleSignOnMode = 'saml';
    fake.applications.push({
      id: 'other',
      appId: 'other-id',
      displayName: 'AWS by hand',
      identifierUris: [specification.saml!.entityId],
    });
    fake.writes = [];

    await expect(
      runStep(samlUrlsStep, stepContext(fake), { dryRun: false }),
    ).rejects.toThrow(
      /"AWS by hand" \(application id other-id\) has the identifier of AWS already/,
    );
    expect(fake.writes).toEqual([]);
  });
});
