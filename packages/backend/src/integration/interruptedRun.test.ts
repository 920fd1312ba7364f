import { CloudSimulator } from 'cloud-simulator';
import {
  AwsConsoleVisitor,
  ConsoleVisitResult,
} from './__testUtils__/AwsConsoleVisitor';
import { BackendProcess } from './__testUtils__/BackendProcess';
import { ScaffolderUser } from './__testUtils__/ScaffolderUser';
import { completion } from './__testUtils__/federate';

jest.setTimeout(240_000);

const values = { organization: 'acme-labs' };
const first = 'federate-aws-organization';
const second = 'complete-aws-federation';

describe('runs in a real backend', () => {
  let simulator: CloudSimulator;
  let backend: BackendProcess;
  let user: ScaffolderUser;
  let visit: ConsoleVisitResult;
  /** Requests to Entra that change something, in their order. */
  const writes: string[] = [];
  const waiting = new Map<string, () => void>();
  /** Waits for the next request of an operation. */
  const arrival = (operation: string) =>
    new Promise<void>(resolve => waiting.set(operation, resolve));

  beforeAll(async () => {
    simulator = await CloudSimulator.start({
      clock: { now: () => new Date() },
      httpsPort: 0,
      httpPort: 0,
      observer: {
        arrived: ({ operation, byEngine }) => {
          const isWrite =
            /^(POST|PUT|PATCH) \/[as]/.test(operation) &&
            // Tries, and keeps nothing.
            !operation.endsWith('/validateCredentials');
          if (isWrite && !byEngine) writes.push(operation);
          waiting.get(operation)?.();
          waiting.delete(operation);
        },
      },
    });
    backend = await BackendProcess.create(simulator);
    await backend.start();
    user = new ScaffolderUser(backend.address);
    await user.findTemplates(first, second);
  });
  afterAll(async () => {
    await backend?.remove();
    await simulator?.stop();
  });

  const completeValues = () => ({ ...values, ...completion(visit).parameters });
  const tenant = () => simulator.store.state.tenants[0];
  const labs = () =>
    tenant().servicePrincipals.filter(
      ({ displayName }) => displayName === 'AWS acme-labs',
    );

  it('plan the first template in a dry run, and change nothing', async () => {
    const lines = (await user.dryRun(first, values)).join('\n');
    expect(lines).toMatch(/save the specification of Acme labs \(application/);
    for (const step of [
      /Enterprise application: .* has no .*\n.*Would change: Create the enter/,
      /SAML sign-in mode: .*\n.*Would then change: Set the single sign-on/,
      /Signing certificate: .*\n.*Would then change: Create a signing/,
    ]) {
      expect(lines).toMatch(step);
    }
    expect(writes).toEqual([]);
  });

  it('are finished by the next process when one is killed in the middle', async () => {
    const certificate = arrival(
      'POST /servicePrincipals/{id}/addTokenSigningCertificate',
    );
    const id = await user.run(first, values);
    await certificate;
    await backend.kill();
    await backend.start();
    const page = await user.follow(id);
    expect([page.status, page.lines.at(-1)]).toEqual([
      'completed',
      'Run completed with status: completed',
    ]);
    expect(page.lines.join('\n')).toContain('Task recovered');
    expect(labs()).toHaveLength(1);
    const signing = labs()[0].keyCredentials.filter(
      ({ usage }) => usage === 'Sign',
    );
    expect(signing).toHaveLength(1);
  });

  it('plan the second template in a dry run, and change nothing', async () => {
    const visitor = new AwsConsoleVisitor(simulator, 'eu-west-1');
    visit = await visitor.visit(await user.downloadMetadata('acme-labs'));
    writes.length = 0;
    const lines = (
      await user.dryRun(second, completeValues(), completion(visit).secrets)
    ).join('\n');
    for (const step of [
      /save the specification of .*scimEndpoint: https:/,
      /Would change: Set the identifier to https:/,
      /SCIM credentials: .*\n.*Would change: Try the access token/,
      /Synchronization job: .*\n.*Would change: Create the synchronization/,
      /Assignments: .*\n.*Would change: Assign/,
      /Start provisioning: .*\n.*Would (then )?change: Start/,
    ]) {
      expect(lines).toMatch(step);
    }
    expect(lines).not.toContain(visit.scimToken);
    expect(writes).toEqual([]);
  });

  it('stop at the next request when they are cancelled, and let others in soon', async () => {
    const operation = 'PATCH /applications/{id}';
    simulator.store.state.faults.push({
      id: operation,
      operation,
      kind: 'delay',
      delayMs: 20_000,
      remaining: 1,
    });
    const asked = arrival(operation);
    const { secrets } = completion(visit);
    const id = await user.run(second, completeValues(), secrets);
    await asked;
    writes.length = 0;
    await user.cancel(id);
    const page = await user.follow(id);
    expect(page.lines.join('\n')).toContain('The run was cancelled, and stopp');
    expect(writes).toEqual([]);
    // Until what it wrote shows everywhere in Entra.
    const [lease] = await backend.rows('aws-federation', 'federation_leases');
    const leftMs = Date.parse(String(lease.expires_at)) - Date.now();
    expect(leftMs).toBeGreaterThan(0);
    expect(leftMs).toBeLessThanOrEqual(60_000);
  });

  it('keep the task secret until they are finished, and no longer', async () => {
    const job = arrival('POST /servicePrincipals/{id}/synchronization/jobs');
    const { secrets } = completion(visit);
    const id = await user.run(second, completeValues(), secrets);
    await job;
    await backend.kill();
    await backend.start();
    const page = await user.follow(id);
    expect([page.status, page.lines.at(-1)]).toEqual([
      'completed',
      'Run completed with status: completed',
    ]);
    expect(labs()).toHaveLength(1);
    const { job: made, appRoleAssignments } = labs()[0].simulated;
    expect(made?.document.schedule.state).toBe('Active');
    expect(
      appRoleAssignments.map(({ principalType }) => principalType).sort(),
    ).toEqual(['Group', 'User']);
    const told = JSON.stringify([
      page,
      backend.log,
      await backend.rows('scaffolder', 'tasks'),
      await backend.rows('scaffolder', 'task_events'),
      await backend.rows('aws-federation', 'federations'),
      await backend.rows('aws-federation', 'federation_status'),
    ]);
    expect(told).not.toContain(visit.scimToken);
  });

  it('take turns, and say who has one', async () => {
    const operation = 'GET /applications';
    simulator.store.state.faults.push({
      id: operation,
      operation,
      kind: 'delay',
      delayMs: 3_000,
      remaining: 1,
    });
    const asked = arrival(operation);
    const one = await user.run(first, values);
    await asked;
    const other = await user.run(first, values);
    const page = await user.follow(other);
    expect(page.lines.join('\n')).toMatch(
      new RegExp(
        `Waiting\\. guest's run of Federate an AWS organization \\(user:[^,]*guest, task ${one}\\) holds the federation of Acme labs since`,
      ),
    );
    expect(page.status).toBe('completed');
    expect((await user.follow(one)).status).toBe('completed');
  });
});
