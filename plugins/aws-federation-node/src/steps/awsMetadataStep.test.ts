import { FakeClouds } from './__testUtils__/FakeClouds';
import { now, specification, stepContext } from './__testUtils__/stepContext';
import { awsMetadataStep } from './awsMetadataStep';

const [current, classic] = specification.saml!.assertionConsumerServiceUrls;

describe('awsMetadataStep', () => {
  /** A federation whose AWS side has the active certificate. */
  async function inspect(
    createdAt: string | undefined,
    assertionConsumerServiceUrls: string[],
  ) {
    const fake = new FakeClouds();
    fake.instanceCreatedAt = createdAt ? new Date(createdAt) : undefined;
    await fake.clouds.entra.applications.instantiate('AWS acme-labs');
    const value = fake.addCertificate('CD', '2029-01-01T00:00:00Z');
    fake.servicePrincipal!.preferredTokenSigningKeyThumbprint = value;
    const { state, message } = await awsMetadataStep.inspect(
      stepContext(fake, {
        specification: {
          ...specification,
          saml: { ...specification.saml!, assertionConsumerServiceUrls },
        },
        recorded: {
          uploadedThumbprint: {
            value,
            by: 'user:default/ada',
            at: now.toISOString(),
          },
        },
      }),
    );
    expect(state).toBe('Done');
    return message;
  }

  it('tells that an old instance may start sign-in with a URL that the metadata lacks', async () => {
    const note =
      'no reply URL on eu-west-1.signin.aws.amazon.com, with which such instances start sign-in';
    expect(await inspect('2024-05-01', [current])).toContain(note);
    expect(await inspect('2024-05-01', [current, classic])).not.toContain(note);
    expect(await inspect('2026-03-01', [current])).not.toContain(note);
    expect(await inspect(undefined, [current])).not.toContain(note);
  });

  it.each([
    ['records the certificate that AWS was given with it', {}, 'Pending'],
    [
      'records none where the metadata was never handed in, but read from Entra',
      { signOnUrl: undefined },
      'Done',
    ],
  ])('%s', async (_, change, state) => {
    const fake = new FakeClouds();
    await fake.clouds.entra.applications.instantiate('AWS acme-labs');
    fake.servicePrincipal!.preferredTokenSigningKeyThumbprint =
      fake.addCertificate('CD', '2029-01-01T00:00:00Z');
    const context = stepContext(fake, {
      specification: {
        ...specification,
        saml: { ...specification.saml!, ...change },
      },
    });
    const inspection = await awsMetadataStep.inspect(context);
    expect(inspection).toMatchObject({ state });
  });
});
