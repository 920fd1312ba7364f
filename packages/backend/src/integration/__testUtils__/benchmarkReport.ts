import { TemplateName } from './runTemplate';

/** One run of a template with the requests that it sent. */
export interface BenchmarkRun {
  template: TemplateName;
  operations: string[];
  seconds: number;
}

interface Clouds {
  latencyMs: number;
  replicationLagMs: number;
}

/**
 * What terraform-provider-azuread would wait for after these requests: it reads an
 * object that it made or changed until five readings, five seconds apart, are good.
 */
const fixedWait = { readings: 5, apartMs: 5_000 };

/**
 * Writes after which such a provider waits, how many objects each makes or changes, and
 * whether those take a while to show.
 */
const waitedFor: Array<{ operation: RegExp; objects: number; isNew: boolean }> =
  [
    { operation: /\/instantiate$/, objects: 2, isNew: true },
    { operation: /\/addTokenSigningCertificate$/, objects: 1, isNew: false },
    { operation: /^PATCH \/applications\//, objects: 1, isNew: false },
    { operation: /^POST .*\/appRoleAssignedTo$/, objects: 1, isNew: false },
    { operation: /^POST .*\/synchronization\/jobs$/, objects: 1, isNew: false },
  ];

/**
 * The least time that the same writes take with fixed waits: a new object is read until
 * it has reached the replicas, and then five times; a changed one five times.
 */
export function fixedWaitSeconds(run: BenchmarkRun, clouds: Clouds): number {
  const { latencyMs, replicationLagMs } = clouds;
  const five =
    (fixedWait.readings - 1) * fixedWait.apartMs +
    fixedWait.readings * latencyMs;
  let milliseconds = 0;
  // A change that is sent again until Entra takes it is one change.
  const operations = run.operations.filter(
    (operation, at) =>
      !operation.startsWith('PATCH ') ||
      run.operations.indexOf(operation) === at,
  );
  for (const operation of operations) {
    const found = waitedFor.find(each => each.operation.test(operation));
    if (!found) continue;
    const lag = found.isNew ? replicationLagMs : 0;
    milliseconds += found.objects * (lag + five) + latencyMs;
  }
  return milliseconds / 1000;
}

/** Seconds and requests of each template, as Markdown. */
export function benchmarkReport(runs: BenchmarkRun[], clouds: Clouds): string {
  const head = `| template | requests | seconds | with fixed waits, at least | share |
| --- | --- | --- | --- | --- |`;
  const rows = runs.map(run => {
    const fixed = fixedWaitSeconds(run, clouds);
    const comparison =
      fixed > 0
        ? `${Math.round(fixed)} | ${Math.round((100 * run.seconds) / fixed)} %`
        : 'nothing to wait for |';
    return `| ${run.template} | ${run.operations.length} | ${Math.round(
      run.seconds,
    )} | ${comparison} |`;
  });
  const details = runs.map(run => {
    const counts = new Map<string, number>();
    for (const operation of run.operations) {
      counts.set(operation, (counts.get(operation) ?? 0) + 1);
    }
    const lines = [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([operation, count]) => `${String(count).padStart(4)} ${operation}`);
    return `${run.template}\n${lines.join('\n')}`;
  });
  return `${head}\n${rows.join('\n')}\n\n${details.join('\n\n')}\n`;
}
