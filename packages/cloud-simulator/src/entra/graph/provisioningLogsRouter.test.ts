import { startEntra } from '../__testUtils__/startEntra';

describe('provisioning logs', () => {
  let entra: Awaited<ReturnType<typeof startEntra>>;

  beforeEach(async () => {
    entra = await startEntra();
  });
  afterEach(() => entra.stop());

  it('keeps the logs from a tenant without a licence', async () => {
    entra.tenant.restrictions = ['provisioningLogs'];
    const { status, body } = await entra.graph(
      'GET',
      '/auditLogs/provisioning',
    );
    expect(status).toBe(403);
    expect(body.error).toMatchObject({
      code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
      message: "Neither tenant is B2C or tenant doesn't have premium license",
    });
  });

  it('filters provisioning logs with regard to case', async () => {
    const log = (id: string, status: string, hour: number) => ({
      id,
      jobId: 'aWS.job',
      activityDateTime: `2026-11-24T0${hour}:00:00Z`,
      provisioningStatusInfo: { status },
    });
    entra.tenant.provisioningLogs = [
      log('old', 'failure', 1),
      log('fine', 'success', 3),
      log('failed', 'failure', 4),
      log('newest', 'failure', 5),
    ];
    const ids = async (filter: string, rest = '') =>
      (
        await entra.graph(
          'GET',
          `/auditLogs/provisioning?$filter=${filter}${rest}`,
        )
      ).body.value.map(({ id }: { id: string }) => id);
    const failures =
      "jobId eq 'aWS.job' and activityDateTime gt 2026-11-24T02:00:00Z and provisioningStatusInfo/status eq 'failure'";
    expect(await ids(failures)).toEqual(['newest', 'failed']);
    expect(await ids(failures, '&$top=1')).toEqual(['newest']);
    expect(await ids("jobId eq 'AWS.JOB'")).toEqual([]);
    const invalid = await entra.graph(
      'GET',
      "/auditLogs/provisioning?$filter=jobId eq 'x' and",
    );
    expect(invalid.status).toBe(400);
  });

  it('pages through thousands of records between two times, newest first', async () => {
    const first = Date.parse('2026-11-24T00:00:00.000Z');
    const ids = Array.from({ length: 2600 }, (_, index) => String(index));
    entra.tenant.provisioningLogs = ids.map(id => ({
      id,
      jobId: 'aWS.job',
      activityDateTime: new Date(first + Number(id) * 100).toISOString(),
    })) as typeof entra.tenant.provisioningLogs;
    const time = (index: number) => new Date(first + index * 100).toISOString();
    let page = await entra.graph(
      'GET',
      `/auditLogs/provisioning?$filter=jobId eq 'aWS.job' and activityDateTime gt ${time(
        0,
      )} and activityDateTime lt ${time(
        2501,
      )}&$orderby=activityDateTime desc&$top=500`,
    );
    const read: string[] = [];
    const sizes: number[] = [];
    for (;;) {
      const found = page.body.value.map(({ id }: { id: string }) => id);
      read.push(...found);
      sizes.push(found.length);
      const next = page.body['@odata.nextLink'];
      if (typeof next !== 'string') break;
      page = await entra.graph('GET', next.slice(next.indexOf('/auditLogs')));
    }
    expect(sizes).toEqual([500, 500, 500, 500, 500]);
    expect(read).toEqual(ids.slice(1, 2501).reverse());
  });
});
