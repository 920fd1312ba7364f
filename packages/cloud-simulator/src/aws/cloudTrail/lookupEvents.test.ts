import {
  CloudTrailClient,
  LookupEventsCommand,
  LookupEventsCommandInput,
} from '@aws-sdk/client-cloudtrail';
import { enableIdentityCenter } from '../../console/enableIdentityCenter';
import { createScimToken } from '../../scim/createScimToken';
import { startSimulatedAws } from '../__testUtils__/startSimulatedAws';

const DAY = 24 * 60 * 60 * 1000;

describe('lookupEvents', () => {
  let aws: Awaited<ReturnType<typeof startSimulatedAws>>;
  beforeEach(async () => {
    aws = await startSimulatedAws();
    const instance = enableIdentityCenter(aws.context, aws.organization);
    const { token, record } = createScimToken({ clock: aws.clock });
    instance.provisioning = {
      scimTenantId: 'f3v1',
      enabledAt: record.createdAt,
      tokens: [record],
    };
    const scim = (bearer: string, init: RequestInit = {}) =>
      fetch(`${aws.origin}/scim/eu-west-1/f3v1/scim/v2/Users`, {
        ...init,
        headers: { authorization: `Bearer ${bearer}` },
      });
    aws.clock.time = new Date(aws.clock.time.getTime() + DAY);
    await scim(token);
    await scim('wrong');
    await scim(token, {
      method: 'POST',
      body: JSON.stringify({
        userName: 'plato@acme.example',
        displayName: 'Plato',
        name: { givenName: 'Plato', familyName: '' },
      }),
    });
  });
  afterEach(() => aws.close());

  async function lookup(
    input: LookupEventsCommandInput = {},
    options: { region?: string } = {},
  ) {
    // AWS lets two through in a second: the client comes again.
    const client = new CloudTrailClient({
      ...aws.clientOptions(options),
      maxAttempts: 5,
    });
    try {
      return await client.send(new LookupEventsCommand(input));
    } finally {
      client.destroy();
    }
  }

  it('tells what the console and SCIM did, the newest first', async () => {
    const { Events } = await lookup();
    expect(Events?.map(each => [each.EventSource, each.EventName])).toEqual([
      ['identitystore-scim.amazonaws.com', 'CreateUser'],
      ['identitystore-scim.amazonaws.com', 'ListUsers'],
      ['identitystore-scim.amazonaws.com', 'ListUsers'],
      ['sso.amazonaws.com', 'StartSSO'],
    ]);
    const [create, refused, listed] = Events!.map(each =>
      JSON.parse(each.CloudTrailEvent!),
    );
    expect(create).toMatchObject({
      userIdentity: { type: 'Unknown' },
      errorCode: 'ValidationException',
      errorMessage:
        "1 validation error detected: Value at 'name.familyName' failed to satisfy constraint: Member must have length greater than or equal to 1",
      requestParameters: { tenantId: 'f3v1' },
    });
    expect(refused).toMatchObject({ errorCode: 'UnauthorizedException' });
    expect(listed).toMatchObject({
      userIdentity: { type: 'WebIdentityUser' },
      eventTime: '2026-03-02T12:00:00Z',
      tlsDetails: { clientProvidedHostHeader: 'scim.eu-west-1.amazonaws.com' },
    });
    expect(listed.errorCode).toBeUndefined();
    const elsewhere = await lookup({}, { region: 'us-east-1' });
    expect(elsewhere.Events).toEqual([]);
  });

  it('looks up by one attribute and by time, in pages, for 90 days', async () => {
    const byName: LookupEventsCommandInput = {
      LookupAttributes: [
        { AttributeKey: 'EventName', AttributeValue: 'ListUsers' },
      ],
      MaxResults: 1,
    };
    const first = await lookup(byName);
    expect(first.Events).toHaveLength(1);
    const second = await lookup({ ...byName, NextToken: first.NextToken });
    expect(second.Events).toHaveLength(1);
    expect(second.NextToken).toBeUndefined();
    const early = await lookup({ EndTime: new Date('2026-03-01T13:00:00Z') });
    expect(early.Events?.map(each => each.EventName)).toEqual(['StartSSO']);
    await expect(
      lookup({
        LookupAttributes: [
          ...byName.LookupAttributes!,
          { AttributeKey: 'ReadOnly', AttributeValue: 'true' },
        ],
      }),
    ).rejects.toMatchObject({ name: 'InvalidLookupAttributesException' });
    aws.clock.time = new Date('2026-05-31T00:00:00Z');
    expect((await lookup()).Events).toHaveLength(3);
  });

  it('allows two requests per second', async () => {
    const client = new CloudTrailClient(aws.clientOptions());
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, () =>
        client.send(new LookupEventsCommand({})),
      ),
    );
    client.destroy();
    expect(results.find(each => each.status === 'rejected')).toMatchObject({
      reason: { name: 'ThrottlingException' },
    });
  });
});
