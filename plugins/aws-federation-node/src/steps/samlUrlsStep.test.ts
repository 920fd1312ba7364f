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
      applicationTemplateId: 'custom',
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

  it.each([
    ['2024-05-01', true],
    ['2026-03-01', false],
    [undefined, true],
  ])(
    'of an instance of %s: keeps the classic reply URL (%s), which newer metadata lacks',
    async (createdAt, keeps) => {
      const fake = new FakeClouds();
      fake.instanceCreatedAt = createdAt ? new Date(createdAt) : undefined;
      const { displayName } = specification.application;
      await fake.clouds.entra.applications.instantiate(displayName);
      fake.servicePrincipal!.preferredSingleSignOnMode = 'saml';
      const [current, classic] =
        specification.saml!.assertionConsumerServiceUrls;
      Object.assign(fake.applications[0], {
        identifierUris: [specification.saml!.entityId],
        web: {
          redirectUris: [
            'https://*.signin.aws.amazon.com/platform/saml/acs/*',
            'https://us-east-1.signin.aws.amazon.com/platform/saml/acs/c',
            classic,
          ],
        },
      });
      const saml = {
        ...specification.saml!,
        assertionConsumerServiceUrls: [current],
      };
      const context = stepContext(fake, {
        specification: { ...specification, saml },
      });

      await runStep(samlUrlsStep, context, { dryRun: false });
      expect(fake.applications[0].web?.redirectUris).toEqual(
        keeps ? [current, classic] : [current],
      );
      fake.writes = [];
      await runStep(samlUrlsStep, context, { dryRun: false });
      expect(fake.writes).toEqual([]);
    },
  );

  it('takes over one that served another instance only by its id, and keeps no reply URL of it', async () => {
    const fake = new FakeClouds();
    await fake.clouds.entra.applications.instantiate(
      specification.application.displayName,
    );
    fake.servicePrincipal!.preferredSingleSignOnMode = 'saml';
    const [current] = specification.saml!.assertionConsumerServiceUrls;
    Object.assign(fake.applications[0], {
      identifierUris: [
        'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-0000000000',
      ],
      web: {
        redirectUris: [
          'https://eu-west-1.signin.aws.amazon.com/platform/saml/acs/other',
        ],
      },
    });
    const saml = {
      ...specification.saml!,
      assertionConsumerServiceUrls: [current],
    };
    const named = { ...specification, saml };
    await expect(
      runStep(samlUrlsStep, stepContext(fake, { specification: named }), {
        dryRun: false,
      }),
    ).rejects.toThrow('serves the identity store d-0000000000 of AWS');
    await runStep(
      samlUrlsStep,
      stepContext(fake, {
        specification: {
          ...named,
          application: {
            ...specification.application,
            appId: fake.applications[0].appId!,
          },
        },
      }),
      { dryRun: false },
    );
    expect(fake.applications[0].web?.redirectUris).toEqual([current]);
  });

  describe('with reply URLs beyond those of the metadata file', () => {
    const host = (region: string, family: string, tenantId: string) =>
      `https://${region}.${family}/platform/saml/acs/${tenantId}`;
    const own = host('eu-west-1', 'signin.aws', 'b');

    async function federated(
      redirectUris: string[],
      named = [own],
      identifierUris = [specification.saml!.entityId],
      addedTo?: string,
    ) {
      const fake = new FakeClouds();
      if (addedTo) {
        fake.regions = [
          ...fake.regions,
          { RegionName: addedTo, Status: 'ACTIVE' },
        ];
      }
      fake.instanceCreatedAt = new Date('2026-03-01');
      await fake.clouds.entra.applications.instantiate(
        specification.application.displayName,
      );
      fake.servicePrincipal!.preferredSingleSignOnMode = 'saml';
      Object.assign(fake.applications[0], {
        identifierUris,
        web: { redirectUris },
      });
      const saml = {
        ...specification.saml!,
        assertionConsumerServiceUrls: named,
      };
      const context = stepContext(fake, {
        specification: {
          ...specification,
          saml,
          // Whatever its identifier.
          application: {
            ...specification.application,
            appId: fake.applications[0].appId!,
          },
        },
      });
      await runStep(samlUrlsStep, context, { dryRun: false });
      return { web: fake.applications[0].web, context };
    }

    it('keeps those of the same tenant and Region, whatever the family, and says so', async () => {
      const dualStack = host('eu-west-1', 'sso.signin.aws', 'B');
      const classic = host('eu-west-1', 'signin.aws.amazon.com', 'b');
      const { web, context } = await federated([
        dualStack,
        host('eu-west-1', 'sso.signin.aws', 'other-tenant'),
        host('us-east-1', 'sso.signin.aws', 'b'),
        'https://eu-west-1.sso.signin.aws.example.com/platform/saml/acs/b',
        classic,
        own,
      ]);
      expect(web?.redirectUris).toEqual([own, dualStack, classic]);
      expect(web?.redirectUriSettings?.[0]).toEqual({ uri: own, index: 0 });
      expect(context.lines.join(' ')).toContain(
        `${dualStack}, ${classic} stay: of the same instance.`,
      );
    });

    it('keeps them where somebody has taken the identifier away', async () => {
      const dualStack = host('eu-west-1', 'sso.signin.aws', 'b');
      const { web } = await federated([own, dualStack], [own], []);
      expect(web?.redirectUris).toEqual([own, dualStack]);
    });

    it('keeps that of a Region that was added since, unless the application serves another instance', async () => {
      const added = host('us-east-1', 'signin.aws', 'c');
      const elsewhere = host('us-west-2', 'signin.aws', 'c');
      const urls = [own, added, elsewhere];
      const known = [specification.saml!.entityId];
      const { web } = await federated(urls, [own], known, 'us-east-1');
      expect(web?.redirectUris).toEqual([own, added]);
      const others = [
        'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-0',
      ];
      const other = await federated(urls, [own], others, 'us-east-1');
      expect(other.web?.redirectUris).toEqual([own]);
    });

    it('makes one of the primary Region the default', async () => {
      const additional = host('us-east-1', 'signin.aws', 'c');
      const { web } = await federated([], [additional, own]);
      expect(web?.redirectUris).toEqual([own, additional]);
    });
  });
});
