import { replicaShares } from 'cloud-simulator';
import prand from 'pure-rand';
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
 * What terraform-provider-azuread waits for after these requests: it reads an object that
 * it made or changed until five readings in a row, five seconds apart, are good.
 */
const fixedWait = { readings: 5, apartMs: 5_000 };

/**
 * Writes after which such a provider waits, how many objects each makes or changes, and
 * whether replicas copy them.
 */
const waitedFor: Array<{
  operation: RegExp;
  objects: number;
  isReplicated: boolean;
}> = [
  { operation: /\/instantiate$/, objects: 2, isReplicated: true },
  {
    operation: /^PATCH \/(applications|servicePrincipals)\//,
    objects: 1,
    isReplicated: true,
  },
  {
    operation: /\/(addTokenSigningCertificate|appRoleAssignedTo)$/,
    objects: 1,
    isReplicated: true,
  },
  { operation: /\/synchronization\/jobs$/, objects: 1, isReplicated: false },
];

/**
 * The time that the same writes, one after the other, take with fixed waits and with no
 * other request, on average over the replicas that happen to answer.
 */
export function fixedWaitSeconds(run: BenchmarkRun, clouds: Clouds): number {
  const writes = run.operations.filter(
    (operation, at) =>
      operation.startsWith('POST ') ||
      // Several changes of one object may be one there.
      (operation.startsWith('PATCH ') &&
        run.operations.indexOf(operation) === at),
  );
  let milliseconds = 0;
  for (const write of writes) {
    const found = waitedFor.find(each => each.operation.test(write));
    if (!found) continue;
    const { objects, isReplicated } = found;
    milliseconds += clouds.latencyMs + fixedWaitMs(clouds, isReplicated);
    // Meanwhile the replicas have copied the others.
    milliseconds += (objects - 1) * fixedWaitMs(clouds, false);
  }
  return milliseconds / 1000;
}

/** Until the readings in a row are good, on average of many that chance decides. */
function fixedWaitMs(clouds: Clouds, isReplicated: boolean): number {
  const { latencyMs, replicationLagMs } = clouds;
  const draws = 10_000;
  let generator = prand.xoroshiro128plus(1);
  let total = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    let at = 0;
    for (let good = 0; good < fixedWait.readings; ) {
      at += latencyMs;
      const [replica, next] = prand.uniformIntDistribution(
        0,
        replicaShares.length - 1,
        generator,
      );
      generator = next;
      const lag = isReplicated ? replicaShares[replica] * replicationLagMs : 0;
      good = at >= lag ? good + 1 : 0;
      if (good < fixedWait.readings) at += fixedWait.apartMs;
    }
    total += at;
  }
  return total / draws;
}

/**
 * Seconds and requests of each template, as Markdown.
 *
 * @param undelayed - runs with every replica up to date: what they send, the steps need
 * @param delayed - the same templates with replicas that are behind
 */
export function benchmarkReport(
  undelayed: BenchmarkRun[],
  delayed: BenchmarkRun[],
  clouds: Clouds,
): string {
  const head = `| template | requests | while replicas are behind | seconds | with fixed waits | share |
| --- | --- | --- | --- | --- | --- |`;
  const rows = delayed.map((run, at) => {
    // A write that a replica refused until it was up to date is one write.
    const fixed = fixedWaitSeconds(undelayed[at] ?? run, clouds);
    const comparison =
      fixed > 0
        ? `${Math.round(fixed)} | ${Math.round((100 * run.seconds) / fixed)} %`
        : 'nothing to wait for |';
    return `| ${run.template} | ${undelayed[at]?.operations.length} | ${
      run.operations.length
    } | ${Math.round(run.seconds)} | ${comparison} |`;
  });
  const details = undelayed.map(run => {
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
