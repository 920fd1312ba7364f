import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { FakeClouds } from './__testUtils__/FakeClouds';
import { now, specification, stepContext } from './__testUtils__/stepContext';
import { findCertificateForAws } from './findCertificateForAws';
import { runStep } from './runStep';
import { signingCertificateStep } from './signingCertificateStep';

const oldThumbprint = 'CD'.repeat(20);
const newThumbprint = 'AB'.repeat(20);

/** A federation whose certificate ends as given, and AWS knows no other. */
async function federated(endsAt: string) {
  const fake = new FakeClouds();
  await fake.clouds.entra.applications.instantiate('AWS acme-labs');
  Object.assign(fake.servicePrincipal!, {
    preferredTokenSigningKeyThumbprint: fake.addCertificate('CD', endsAt),
    notificationEmailAddresses:
      specification.application.notificationEmailAddresses,
  });
  fake.writes = [];
  const recorded: RecordedFacts = {
    uploadedThumbprint: {
      value: oldThumbprint,
      by: 'user:default/ada',
      at: now.toISOString(),
    },
  };
  const run = async (importedThumbprint?: string, at = now) => {
    const context = stepContext(fake, {
      recorded,
      importedThumbprint,
      clock: { now: () => at },
    });
    const result = await runStep(signingCertificateStep, context, {
      dryRun: false,
    });
    const uploaded = result.outcome.recorded?.uploadedThumbprint;
    if (uploaded) recorded.uploadedThumbprint!.value = uploaded;
    return { ...result, lines: context.lines };
  };
  const signsWith = () =>
    fake.servicePrincipal?.preferredTokenSigningKeyThumbprint;
  return { fake, run, signsWith, recorded };
}

describe('signingCertificateStep', () => {
  it('rolls over in two phases: AWS has the new one before Entra signs with it', async () => {
    const { fake, run, signsWith, recorded } = await federated(
      '2026-12-15T00:00:00Z',
    );

    const first = await run();
    expect(first.lines[0]).toContain('Roll-over, phase 1 of 2: create');
    expect(first.inspection.message).toContain('now it is your turn');
    expect(first.inspection.message).toContain(newThumbprint);
    expect(signsWith()).toBe(oldThumbprint);

    const again = await run();
    expect(again.changed).toBe(false);
    expect(signsWith()).toBe(oldThumbprint);
    expect(fake.writes).toEqual(['addTokenSigningCertificate']);

    const second = await run(newThumbprint.toLowerCase());
    expect(second.lines[0]).toContain('Roll-over, phase 2 of 2: AWS has');
    expect(signsWith()).toBe(newThumbprint);
    expect(recorded.uploadedThumbprint?.value).toBe(newThumbprint);

    fake.writes = [];
    expect(await run(newThumbprint)).toMatchObject({ changed: false });
    expect(fake.writes).toEqual([]);
  });

  it('makes the new one active when the old one has ended, and says what that means', async () => {
    const { run, signsWith } = await federated('2026-12-15T00:00:00Z');
    await run();
    const late = await run(undefined, new Date('2026-12-16T00:00:00Z'));
    expect(signsWith()).toBe(newThumbprint);
    expect(late.lines.join('\n')).toContain(
      'nobody can sign in from now until',
    );
  });

  it('makes a new one active at once where the old one has lost its private key', async () => {
    const { fake, run, signsWith, recorded } = await federated(
      '2029-01-01T00:00:00Z',
    );
    const principal = fake.servicePrincipal!;
    principal.keyCredentials = principal.keyCredentials?.filter(
      ({ usage }) => usage === 'Verify',
    );
    const { message } = await signingCertificateStep.inspect(
      stepContext(fake, { recorded }),
    );
    expect(message).toContain(`${oldThumbprint} has no private key in Entra.`);
    await run();
    expect(signsWith()).toBe(newThumbprint);
  });

  it('prepares a new one where the private key has lost its password, and does not say that people can sign in', async () => {
    const { fake, run, signsWith } = await federated('2029-01-01T00:00:00Z');
    fake.servicePrincipal!.passwordCredentials = [];
    const { lines, inspection } = await run();
    expect(lines[0]).toContain('phase 1 of 2: create');
    expect(inspection.message).toContain(
      'without its password, so that nobody may be able to sign in',
    );
    expect(inspection.message).not.toContain('everybody can sign in');
    expect(signsWith()).toBe(oldThumbprint);
  });

  it('records what a person says about the active certificate', async () => {
    const { fake, run, recorded } = await federated('2029-01-01T00:00:00Z');
    recorded.uploadedThumbprint!.value = newThumbprint;
    await run(oldThumbprint);
    expect(recorded.uploadedThumbprint?.value).toBe(oldThumbprint);
    expect(fake.writes).toEqual([]);
  });

  it('refuses a certificate that the application does not have, before it changes anything', async () => {
    const { fake, run } = await federated('2026-12-15T00:00:00Z');
    await expect(run('EF'.repeat(20))).rejects.toThrow(
      /no valid certificate EFEF.*it has CDCD.*hands you the certificate/,
    );
    expect(fake.writes).toEqual([]);
  });

  it('takes no word for a certificate with which Entra cannot sign yet', async () => {
    const { fake, run, recorded } = await federated('2026-12-15T00:00:00Z');
    await run();
    fake.servicePrincipal!.keyCredentials!.forEach(key => {
      if (key.endDateTime !== '2026-12-15T00:00:00Z') {
        key.startDateTime = '2026-11-26T00:00:00Z';
      }
    });
    fake.writes = [];
    await expect(run(newThumbprint)).rejects.toThrow(
      /cannot sign with certificate ABAB.* yet: it is not valid before 2026-11-26/,
    );
    expect(fake.writes).toEqual([]);
    expect(recorded.uploadedThumbprint?.value).toBe(oldThumbprint);
  });

  it('says of an active certificate that begins later that nobody may be able to sign in', async () => {
    const { fake, run, signsWith } = await federated('2029-01-01T00:00:00Z');
    fake.servicePrincipal!.keyCredentials!.forEach(key => {
      key.startDateTime = '2026-11-26T00:00:00Z';
    });
    const { lines, inspection } = await run();
    expect(lines[0]).toContain('Entra may sign with it by itself');
    expect(inspection.message).toMatch(
      /is the active certificate and is not valid before 2026-11-26, so that nobody may be able to sign in/,
    );
    expect(signsWith()).toBe(oldThumbprint);
  });

  it('hands over the certificate that AWS needs, and none otherwise', async () => {
    const { fake, run, recorded } = await federated('2026-12-15T00:00:00Z');
    const handed = () => findCertificateForAws(stepContext(fake, { recorded }));
    await expect(handed()).resolves.toBeUndefined();
    await run();
    fake.servicePrincipal!.keyCredentials!.at(-1)!.key = 'QUJD'.repeat(30);
    await expect(handed()).resolves.toEqual({
      thumbprint: newThumbprint,
      endsAt: '2029-11-24T08:00:00.000Z',
      active: false,
      pem: `-----BEGIN CERTIFICATE-----\n${'QUJD'.repeat(16)}\n${'QUJD'.repeat(
        14,
      )}\n-----END CERTIFICATE-----\n`,
    });
    await run(newThumbprint);
    await expect(handed()).resolves.toBeUndefined();
  });
});

describe('whom Entra warns of the certificate', () => {
  const warned = async (...addresses: string[]) => {
    const { fake, run } = await federated('2029-11-24T00:00:00Z');
    Object.assign(fake.servicePrincipal!, {
      notificationEmailAddresses: addresses,
    });
    const { lines } = await run();
    return {
      lines,
      addresses: fake.servicePrincipal?.notificationEmailAddresses,
    };
  };

  it('is whoever is specified, beside those whom somebody has entered', async () => {
    const { lines, addresses } = await warned('ada@example.com');
    expect(addresses).toEqual(['ops@example.com', 'ada@example.com']);
    expect(lines[0]).toBe(
      'Have Entra warn ops@example.com before the certificate ends.',
    );
  });

  it('is named where five leave no room for it', async () => {
    const full = ['a', 'b', 'c', 'd', 'e'].map(name => `${name}@example.com`);
    const { lines, addresses } = await warned(...full);
    expect(addresses).toEqual(['ops@example.com', ...full.slice(0, 4)]);
    expect(lines[0]).toBe(
      'Have Entra warn ops@example.com before the certificate ends, and no longer e@example.com: it warns five at most.',
    );
  });
});
