import { randomUUID } from 'node:crypto';
import {
  classifyProvisioningRecord,
  createFederationClouds,
  ProvisioningCause,
  readAwsFederationConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { PublishedCode, publishedCodes } from 'cloud-simulator';
import { labConfig } from './__testUtils__/labConfig';
import { RestorableLab } from './__testUtils__/RestorableLab';
import { organization } from './__testUtils__/startLab';

jest.setTimeout(120_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

const faulty = 'SCIM PATCH /Users/{id}';

/** What happens to the people who are changed. */
type Deed = (clouds: RestorableLab) => Promise<void>;
const faults =
  (fault: JsonObject): Deed =>
  clouds =>
    clouds.control('/faults', { operation: faulty, count: 1_000, ...fault });
const answered = (status: number) => faults({ kind: 'status', status });
const unanswered = faults({ kind: 'drop' });
const mapping =
  (body: JsonObject): Deed =>
  clouds =>
    clouds.control('/synchronization-job/mapping', { organization, ...body });

/** AWS answers two of one name to Entra, which has forgotten whom it has sent. */
const doubled: Deed = async ({ instance, tenant }) => {
  instance.users.push(
    ...instance.users.map(user => ({ ...user, id: randomUUID() })),
  );
  for (const { simulated } of tenant.servicePrincipals) {
    if (simulated.job) simulated.job.links = {};
  }
};

const cases: Record<PublishedCode, [Deed, ProvisioningCause]> = {
  Conflict: [answered(409), 'duplicateUser'],
  EntryConflict: [answered(409), 'duplicateUser'],
  TooManyRequests: [answered(429), 'awsTrouble'],
  InternalServerError: [answered(500), 'awsTrouble'],
  InsufficientRights: [answered(403), 'notPermitted'],
  MethodNotAllowed: [answered(405), 'answerUnexpected'],
  NotPermitted: [answered(403), 'notPermitted'],
  Unauthorized: [answered(403), 'notPermitted'],
  UnprocessableEntity: [answered(422), 'attributesRefused'],
  WebExceptionProtocolError: [unanswered, 'awsTrouble'],
  InvalidAnchor: [answered(404), 'goneInAws'],
  NotImplemented: [answered(501), 'answerUnexpected'],
  MandatoryFieldsMissing: [answered(400), 'namesEmpty'],
  MissingValues: [answered(400), 'namesEmpty'],
  SchemaAttributeNotFound: [answered(400), 'attributesRefused'],
  InternalError: [
    mapping({ target: 'title', expression: 'Frobnicate([jobTitle])' }),
    'entraTrouble',
  ],
  InvalidDomain: [answered(400), 'attributesRefused'],
  Timeout: [answered(504), 'awsTrouble'],
  LicenseLimitExceeded: [answered(402), 'quotaReached'],
  SystemForCrossDomainIdentityManagementMultipleEntriesInResponse: [
    doubled,
    'matchingAttributeDoubled',
  ],
  SystemForCrossDomainIdentityManagementServiceIncompatible: [
    answered(501),
    'answerUnexpected',
  ],
  NotInScope: [mapping({ flowTypes: 'Add,Delete' }), 'outOfScope'],
};

/** Where the code alone says something else than the answer. */
const alone: Partial<Record<PublishedCode, ProvisioningCause>> = {
  Unauthorized: 'credentials',
};

describe('the codes of the provisioning log that Microsoft publishes', () => {
  let clouds: RestorableLab;
  beforeAll(async () => {
    clouds = await RestorableLab.start();
  });
  afterAll(() => clouds?.stop());

  /** What the portal's client reads of the last cycle. */
  async function readLog() {
    const rootConfig = mockServices.rootConfig({
      data: labConfig(clouds.lab.simulator),
    });
    const config = readAwsFederationConfig(rootConfig);
    const named = config.organizations.find(
      ({ name }) => name === organization,
    )!;
    const { entra } = createFederationClouds({
      rootConfig,
      organization: named,
      tenant: config.tenants.find(({ name }) => name === named.tenant)!,
    });
    const job = clouds.tenant.servicePrincipals.flatMap(
      ({ displayName, simulated }) =>
        displayName === `AWS ${organization}` && simulated.job
          ? [simulated.job.document]
          : [],
    )[0];
    const { records } = await entra.provisioningLogs.list(job.id, {
      after: new Date(Date.now() - 60_000),
      mostRequests: 1,
    });
    return records.map(classifyProvisioningRecord);
  }

  it.each(
    publishedCodes.flatMap(code =>
      [false, true].map(bareCodes => [code, bareCodes] as const),
    ),
  )('has %s, without texts: %s, and its meaning', async (code, bareCodes) => {
    const [deed, cause] = cases[code];
    await clouds.restore('federated');
    await clouds.control('/provisioning-service', {
      exportErrorCode: code,
      bareCodes,
    });
    await deed(clouds);
    for (const user of clouds.tenant.users) user.jobTitle = 'Fellow';
    await clouds.cycle();
    const mine = (await readLog()).filter(each => each.code === code);
    expect(mine.length).toBeGreaterThan(0);
    expect(new Set(mine.map(each => each.cause))).toEqual(
      new Set([(bareCodes && alone[code]) || cause]),
    );
  });
});
