import { JsonObject } from '@backstage/types';
import { provisioningServiceForms } from 'cloud-simulator';
import { RestorableLab } from './__testUtils__/RestorableLab';
import { otherwise } from './__testUtils__/scimVariants';
import { rawText, whyStopped } from './__testUtils__/whyStopped';

jest.setTimeout(300_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

const ada = 'ada.lovelace@contoso.example';

/** Whoever has just made a token is not to be sent to make one. */
const tokenAdvice = /\b(?:generate|create)\b[^.]*\btoken/i;
const noUsableAnswer = (code: string) =>
  `One user on demand: Entra did not send "${ada}" to AWS: AWS gave no usable answer (${code}). Run this again in a few minutes.`;

describe('"Complete an AWS federation", while the SCIM endpoint of AWS is in trouble', () => {
  let clouds: RestorableLab;
  beforeAll(async () => {
    clouds = await RestorableLab.start();
  });
  afterAll(() => clouds?.stop());

  async function expectHealthy() {
    expect(await clouds.verdict()).toEqual(['Healthy', []]);
  }

  async function expectSettled() {
    await expectHealthy();
    expect(await clouds.runAgain()).toEqual([false, false]);
  }

  /** From now on these many requests for an operation of SCIM are answered so. */
  const answer = (operation: string, status: number, count = 10_000) =>
    clouds.control('/faults', {
      operation: `SCIM ${operation}`,
      kind: 'status',
      status,
      count,
    });
  const calm = () => {
    clouds.lab.simulator.store.state.faults = [];
  };

  async function refused(
    parameters: JsonObject,
    secrets?: Record<string, string>,
  ) {
    const told = await whyStopped(clouds, parameters, secrets);
    expect(told).not.toMatch(rawText);
    return told;
  }

  it.each([
    // Entra asks eight times while AWS says that it is too much.
    [429, 9],
    [500, 1],
  ])(
    'go through while AWS is in trouble for a moment: %s',
    async (status, ofEntra) => {
      await clouds.restore('federated', {}, otherwise);
      const scimToken = await clouds.lab.console.generateToken();
      await answer('GET /ServiceProviderConfig', status, 2);
      await answer('GET /Users', status, ofEntra);
      await answer('POST /Users', status, ofEntra);
      const run = await clouds.complete(
        { users: [ada], canaryUser: ada },
        { scimToken },
      );
      expect(run.log).toContainEqual(
        expect.stringMatching(/gave no usable answer .* tried once more\.$/),
      );
      expect(clouds.lab.simulator.store.state.faults).toEqual([]);
      await expectSettled();
    },
  );

  it.each([
    [403, 'AWS does not let the portal reach the SCIM endpoint of Acme labs'],
    [429, 'The SCIM endpoint of Acme labs gets too many requests'],
    [500, 'The SCIM endpoint of Acme labs has a problem of its own'],
  ])(
    'stop where AWS does not answer the portal, and go through after it: %s',
    async (status, sentence) => {
      await clouds.restore('federated', {}, otherwise);
      const scimToken = await clouds.lab.console.generateToken();
      await answer('GET /ServiceProviderConfig', status);
      const message = await refused({}, { scimToken });
      expect(message).toContain(`specification: ${sentence}`);
      expect(message).toContain('the token may be good');
      expect(message).not.toMatch(tokenAdvice);
      await expectHealthy();

      calm();
      const run = await clouds.complete({}, { scimToken });
      expect(run.outputs.credentials.changed).toBe(true);
      await expectSettled();
    },
  );

  it.each([
    [429, 'TooManyRequests'],
    [500, 'InternalServerError'],
  ])(
    'save the token where AWS does not answer Entra, and go through after it: %s',
    async (status, code) => {
      await clouds.restore('federated', {}, otherwise);
      const scimToken = await clouds.lab.console.generateToken();
      await answer('GET /Users', status);
      const run = await clouds.complete({}, { scimToken });
      expect(run.log).toContainEqual(
        expect.stringMatching(
          /^SCIM credentials: AWS accepts the access token, but Entra could not try it/,
        ),
      );
      calm();
      await answer('POST /Users', status);
      expect(await refused({ users: [ada], canaryUser: ada })).toBe(
        `on-demand: ${noUsableAnswer(code)}`,
      );
      calm();
      await clouds.complete({});
      await expectSettled();
    },
  );

  it.each(provisioningServiceForms.credentialErrors)(
    'send nobody to make a token where AWS lets only the portal in: %s',
    async credentialErrors => {
      await clouds.restore('federated', { credentialErrors }, otherwise);
      const scimToken = await clouds.lab.console.generateToken();
      clouds.instance.networkConfiguration = {
        VpceAccessRequired: false,
        ApiAllowSourceIps: [],
        ApiRestrictSourceVpcs: [],
        ScimAllowSourceIps: ['203.0.113.0/24'],
      };
      const run = await clouds.attempt({}, { scimToken });
      // These words fit everything, so that the token is saved.
      const isUnclear = [
        'invalidCredentials',
        'notAbleToConnect',
        'tenantUrl',
      ].includes(credentialErrors);
      expect(run.error?.message ?? 'went through').toMatch(
        isUnclear
          ? /^went through$/
          : /^SCIM credentials: AWS refuses the access token when Entra sends it, .* network settings/,
      );
      expect(
        [...run.log, run.error?.message].filter(line =>
          tokenAdvice.test(line ?? ''),
        ),
      ).toEqual([]);

      clouds.instance.networkConfiguration = undefined;
      await clouds.complete({}, { scimToken });
      await expectSettled();
    },
  );
});
