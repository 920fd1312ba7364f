import { FakeClouds } from './__testUtils__/FakeClouds';
import { specification, stepContext } from './__testUtils__/stepContext';
import { applicationStep } from './applicationStep';
import { runStep } from './runStep';

const { displayName } = specification.application;
const customTemplate = '8adf8e6e-67b2-4cf2-a259-e3dc5476c621';
const singleAccountTemplate = '8b1025e4-1dd2-430b-a150-2ef79cd700f5';

function adopting(fake: FakeClouds, appId: string) {
  return stepContext(fake, {
    specification: {
      ...specification,
      application: { ...specification.application, appId },
    },
  });
}

describe('applicationStep', () => {
  const fake = () => new FakeClouds();
  const run = (context: ReturnType<typeof stepContext>) =>
    runStep(applicationStep, context, { dryRun: false });

  it('names the wrong gallery application, and creates none beside it', async () => {
    const clouds = fake();
    clouds.applications = [
      { displayName, applicationTemplateId: singleAccountTemplate },
    ];
    await expect(run(stepContext(clouds))).rejects.toThrow(
      /was made from the gallery's "AWS Single-Account Access", which cannot serve IAM Identity Center/,
    );
    expect(clouds.writes).toEqual([]);
  });

  it('lists those that serve the organization already, and guesses none', async () => {
    const clouds = fake();
    clouds.applications = ['First', 'Second'].map(name => ({
      id: name,
      appId: `${name}-id`,
      displayName: name,
      identifierUris: [
        'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1234567890',
      ],
    }));
    await expect(run(stepContext(clouds))).rejects.toThrow(
      /2 enterprise applications each of which may be the one that is meant: "First" \(First-id\), "Second" \(Second-id\)\. Name the one/,
    );
    expect(clouds.writes).toEqual([]);
  });

  it("goes on with one of another template that has AWS's identifier", async () => {
    const clouds = fake();
    await clouds.clouds.entra.applications.instantiate('Sign-in to AWS');
    clouds.writes = [];
    Object.assign(clouds.applications[0], {
      applicationTemplateId: customTemplate,
      identifierUris: [specification.saml!.entityId],
    });
    const { changed, inspection } = await run(stepContext(clouds));
    expect(changed).toBe(false);
    expect(inspection.message).toBe(
      'Enterprise application "Sign-in to AWS" exists, application id app.',
    );
    expect(clouds.writes).toEqual([]);
  });

  it.each(['Sign-in to AWS', displayName])(
    'creates none beside it where nobody has said that "%s" serves',
    async name => {
      const clouds = fake();
      clouds.applications = [
        {
          id: 'custom',
          appId: 'custom-id',
          displayName: name,
          applicationTemplateId: customTemplate,
          identifierUris: [specification.saml!.entityId],
        },
      ];
      const context = stepContext(clouds, {
        specification: { ...specification, saml: undefined },
      });
      await expect(run(context)).rejects.toThrow(
        `already has an enterprise application that serves Acme labs: "${name}" (custom-id). Name the one to use under "Application to adopt"`,
      );
      expect(clouds.writes).toEqual([]);
    },
  );

  it('adopts the one that is named by its id, whatever its name', async () => {
    const clouds = fake();
    await clouds.clouds.entra.applications.instantiate('Made by hand');
    clouds.writes = [];
    const { changed, inspection } = await run(adopting(clouds, 'app'));
    expect(changed).toBe(false);
    expect(inspection.message).toBe(
      'Enterprise application "Made by hand" exists, application id app.',
    );
    expect(clouds.writes).toEqual([]);
  });

  it('creates none in place of one to adopt that is not there', async () => {
    const clouds = fake();
    await expect(run(adopting(clouds, 'gone'))).rejects.toThrow(
      /The enterprise application to adopt, application id gone, does not exist/,
    );
    expect(clouds.writes).toEqual([]);
  });

  it('creates none beside one that has lost its service principal', async () => {
    const clouds = fake();
    clouds.applications = [{ id: 'left', appId: 'left-id', displayName }];
    await expect(run(stepContext(clouds))).rejects.toThrow(
      /application id left-id\) has no service principal .* restore it with Microsoft Graph or PowerShell/,
    );
    expect(clouds.writes).toEqual([]);
  });
});
