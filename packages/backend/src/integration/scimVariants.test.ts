import { Finding } from '@aws-federation/backstage-plugin-aws-federation-common';
import { JsonObject } from '@backstage/types';
import { provisioningServiceForms, scimAnswerForms } from 'cloud-simulator';
import { metadataUpload } from './__testUtils__/metadataUpload';
import { RestorableLab } from './__testUtils__/RestorableLab';
import {
  otherwise,
  refusalVariants,
  unknownTenantVariants,
} from './__testUtils__/scimVariants';
import { unknownTenantReason } from './__testUtils__/unknownTenantReason';
import { rawText, whyStopped } from './__testUtils__/whyStopped';

jest.setTimeout(300_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

const ada = 'ada.lovelace@contoso.example';
const claude = 'claude.shannon@contoso.example';
const plato = 'plato@contoso.example';
const sappho = 'sappho@contoso.example';
const group = 'aws-labs-explorers';

const sentencesOf = ({ title, detail, remedy }: Finding) =>
  [title, detail, remedy].join(' ');

describe('both templates, in every form in which the SCIM endpoint of AWS answers', () => {
  let clouds: RestorableLab;
  beforeAll(async () => {
    clouds = await RestorableLab.start();
  });
  afterAll(() => clouds?.stop());

  const userOf = (name: string) =>
    clouds.tenant.users.find(
      ({ userPrincipalName }) => userPrincipalName === name,
    )!;

  /** Automatic provisioning is switched off and on. */
  async function makeTenantAnew() {
    await clouds.lab.console.disableProvisioning();
    return clouds.lab.console.enableProvisioning();
  }

  async function expectHealthy() {
    expect(await clouds.verdict()).toEqual(['Healthy', []]);
  }

  async function expectSettled() {
    await expectHealthy();
    expect(await clouds.runAgain()).toEqual([false, false]);
  }

  async function refused(
    parameters: JsonObject,
    secrets?: Record<string, string>,
  ) {
    const told = await whyStopped(clouds, parameters, secrets);
    expect(told).not.toMatch(rawText);
    return told;
  }

  it('federate what nobody has federated, everything otherwise than by default', async () => {
    await clouds.restore('new', {}, otherwise);
    await clouds.federate();
    await expectHealthy();
    expect(await clouds.runAgain()).toEqual([false, false]);
  });

  it.each(refusalVariants)(
    'send all but those whom AWS refuses, and say for each why: $name',
    async ({ answers }) => {
      await clouds.restore('federated', {}, answers);
      const named = answers.form === 'named';
      Object.assign(userOf(claude), { givenName: 'Cla\u200bude' });
      await clouds.lab.console.addUser('ada', ada);
      clouds.addGroupOfSameExternalId(group);
      await clouds.complete({
        users: [plato, sappho, ada, claude],
        groupsEnabled: true,
      });

      const { status } = await clouds.cycleAndCheck();
      const titles = status.findings.map(({ title }) => title);
      expect(titles.sort()).toEqual(
        [
          '1 group cannot be sent to AWS: AWS has another group of that name or external id.',
          '1 person cannot be sent to AWS: AWS has another user of that user name, mail address or external id.',
          named
            ? '1 person cannot be sent to AWS: an attribute holds characters that AWS refuses, for example a tab or one of < > ; : %.'
            : '1 person cannot be sent to AWS: AWS refuses the attributes, and does not tell Entra which.',
          '2 people cannot be sent to AWS: given name, surname or display name is empty, and AWS wants all three.',
        ].sort(),
      );
      expect(status.findings.map(sentencesOf).join()).not.toMatch(rawText);
      expect(await clouds.runAgain()).toEqual([false, false]);

      for (const name of [plato, sappho]) {
        Object.assign(userOf(name), { surname: 'of Lesbos' });
      }
      Object.assign(userOf(claude), { givenName: 'Claude Elwood' });
      clouds.instance.users = clouds.instance.users.filter(
        ({ userName }) => userName !== 'ada',
      );
      clouds.instance.groups = [];
      Object.assign(userOf(ada), { jobTitle: 'Countess' });
      await expectHealthy();
    },
  );

  it.each(refusalVariants)(
    'stop at the one who is tried first when AWS refuses them: $name',
    async ({ answers }) => {
      await clouds.restore('federated', {}, answers);
      // Where AWS does not name the attribute, the person in Entra tells it.
      expect(await refused({ users: [plato], canaryUser: plato })).toMatch(
        /^on-demand: One user on demand: Entra did not send "plato@contoso\.example" to AWS: given name, surname or display name is empty, and AWS wants all three .* Fill them in in Entra/,
      );
      Object.assign(userOf(plato), { surname: 'Aristonos' });
      await clouds.complete({});
      await expectSettled();
    },
  );

  it.each(unknownTenantVariants)(
    'stop at a token that AWS refuses, and at an endpoint that is nobody’s: $name',
    async ({ answers }) => {
      await clouds.restore('federated', {}, answers);
      expect(await refused({}, { scimToken: 'A'.repeat(400) })).toMatch(
        /^specification: AWS refuses the SCIM access token of Acme labs: it has expired, was deleted, or belongs to another endpoint .* save it with the SCIM endpoint that is shown there/,
      );
      // Nothing was saved.
      await expectHealthy();

      const { scimToken } = await makeTenantAnew();
      expect(await refused({}, { scimToken })).toMatch(
        answers.unknownTenant === 'notFound'
          ? /^specification: AWS knows no SCIM endpoint of Acme labs at this address .* Copy the SCIM endpoint again/
          : /^specification: AWS refuses the SCIM access token .* with the SCIM endpoint that is shown there/,
      );
    },
  );

  it.each(
    scimAnswerForms.unknownTenant.flatMap(unknownTenant =>
      provisioningServiceForms.credentialErrors.map(
        credentialErrors => [unknownTenant, credentialErrors] as const,
      ),
    ),
  )(
    'take endpoint and token of a tenant that was made anew: %s, %s',
    async (unknownTenant, credentialErrors) => {
      const answers = { ...otherwise, unknownTenant };
      await clouds.restore('federated', { credentialErrors }, answers);
      const { scimEndpoint, scimToken } = await makeTenantAnew();
      const { status } = await clouds.cycleAndCheck();
      expect(status.word).toBe('Broken');
      expect(status.findings).toEqual([
        expect.objectContaining({
          reason: unknownTenantReason(answers, credentialErrors),
          remedyTemplate: 'complete-aws-federation',
        }),
      ]);
      expect(sentencesOf(status.findings[0])).not.toMatch(rawText);

      expect(await refused({ scimEndpoint }, { scimToken })).toMatch(
        /^specification: The SCIM endpoint is another one than before, .* Download AWS's metadata file/,
      );
      const awsMetadata = metadataUpload(
        await clouds.lab.console.downloadMetadata(),
      );
      await clouds.complete({ awsMetadata, scimEndpoint }, { scimToken });
      await expectHealthy();
    },
  );
});
