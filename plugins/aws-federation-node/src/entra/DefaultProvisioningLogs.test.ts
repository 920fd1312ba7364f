import { answerJson } from './__testUtils__/answerJson';
import { GraphTestServer } from './__testUtils__/GraphTestServer';

const after = new Date('2026-01-01T00:00:00Z');
const first = Date.parse('2026-01-02T00:00:00Z');

describe('DefaultProvisioningLogs', () => {
  let server: GraphTestServer;

  /** Two records a page, each of a second before the last one, or all of one. */
  async function read(
    pages: number,
    stretch: { before?: Date; mostRequests: number },
    secondsApart = 1,
  ) {
    server = await GraphTestServer.start(({ target }, response) => {
      const page = Number(/skiptoken=(\d+)/.exec(target)?.[1] ?? 0);
      const at = (index: number) =>
        new Date(first - index * secondsApart * 1000).toISOString();
      answerJson(response, 200, {
        value: [0, 1].map(index => ({
          id: String(2 * page + index),
          activityDateTime: at(2 * page + index),
        })),
        ...(page + 1 < pages && {
          '@odata.nextLink': `${
            server.origin
          }/v1.0/auditLogs/provisioning?$skiptoken=${page + 1}`,
        }),
      });
    });
    return server.client().provisioningLogs.list('job', { after, ...stretch });
  }
  afterEach(() => server.stop());

  it('reads the records of one job between two moments', async () => {
    const before = new Date('2026-01-03T00:00:00Z');
    const found = await read(2, { before, mostRequests: 5 });
    expect(found.records.map(({ id }) => id)).toEqual(['0', '1', '2', '3']);
    expect(found).toMatchObject({ requests: 2 });
    expect(found.unreadBefore).toBeUndefined();
    expect(server.requests[0].target).toContain(
      "$filter=jobId eq 'job' and activityDateTime gt 2026-01-01T00:00:00.000Z and activityDateTime lt 2026-01-03T00:00:00.000Z&",
    );
  });

  it('stops after so many requests, and says where', async () => {
    const { records, ...rest } = await read(9, { mostRequests: 2 });
    expect(records).toHaveLength(4);
    expect(rest).toEqual({
      requests: 2,
      // Others may have been logged with the last one.
      unreadBefore: new Date(first - 3000 + 1),
    });
    expect(server.requests).toHaveLength(2);
  });

  it('reads to the end what was logged in one moment, for it would begin there again', async () => {
    const before = new Date(first + 1);
    const { records, unreadBefore } = await read(
      4,
      { before, mostRequests: 2 },
      0,
    );
    expect(records).toHaveLength(8);
    expect(unreadBefore).toBeUndefined();
  });
});
