import { JsonObject } from '@backstage/types';
import { RestorableLab } from './__testUtils__/RestorableLab';
import { hurriedChecks } from './__testUtils__/verdicts/hurriedChecks';

jest.setTimeout(600_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);

const log = 'GET /auditLogs/provisioning';
/** What was known before lasts for an hour and two checks at most. */
const twoHours = 12;

describe('an endpoint that does not answer for two hours', () => {
  let clouds: RestorableLab;
  beforeAll(async () => {
    clouds = await RestorableLab.start({ configure: hurriedChecks });
  });
  afterAll(() => clouds?.stop());

  /** Somebody disables everybody in AWS; when that is known, the log fails. */
  async function lookWhile(trouble: JsonObject) {
    await clouds.restore('federated');
    for (const user of clouds.instance.users) user.active = false;
    expect((await clouds.checkOnSchedule(3)).status.word).toBe('Broken');
    await clouds.control('/faults', {
      operation: log,
      count: 10_000,
      ...trouble,
    });
    const { status } = await clouds.checkOnSchedule(twoHours);
    return {
      word: status.word,
      findings: status.findings.map(({ reason }) => reason),
      unknown: status.conditions
        .filter(each => each.status === 'Unknown')
        .map(({ type, message }) => ({ type, message })),
    };
  }

  it('hides as much as one that refuses, and takes back nothing', async () => {
    const types = ({ unknown }: Awaited<ReturnType<typeof lookWhile>>) =>
      unknown.map(({ type }) => type);
    const forbidden = await lookWhile({ kind: 'status', status: 403 });
    const hanging = await lookWhile({ kind: 'delay', delayMs: 20_000 });
    const busy = await lookWhile({
      kind: 'status',
      status: 429,
      retryAfter: 10,
    });
    expect(forbidden).toMatchObject({
      word: 'Broken',
      findings: ['EverybodyDisabled'],
    });
    for (const { word, findings } of [hanging, busy]) {
      expect([word, findings]).toEqual([forbidden.word, forbidden.findings]);
    }
    expect(types(forbidden)).toContain('ProvisioningRunning');
    expect(types(hanging)).toEqual(types(forbidden));
    expect(types(busy)).toEqual(types(forbidden));
    for (const { message } of hanging.unknown) {
      expect(message).toContain(
        `did not answer within 2 seconds (Microsoft Graph, ${log})`,
      );
    }
    for (const { message } of busy.unknown) {
      expect(message).toContain('asks to wait');
    }
  });
});
