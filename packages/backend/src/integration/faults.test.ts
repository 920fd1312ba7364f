import { appendFileSync } from 'node:fs';
import { FaultHarness, FaultResult } from './__testUtils__/faults/FaultHarness';
import { faultTable } from './__testUtils__/faults/faultTable';
import { sampleFaultCases } from './__testUtils__/faults/listFaultCases';

const {
  FAULTS = '16',
  FAULTS_SEED = '1',
  FAULTS_ONLY = '',
  FAULTS_PART = '1/1',
  FAULTS_LOG,
} = process.env;

jest.setTimeout(4 * 60 * 60_000);

jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/unpacedBottleneck'),
);

describe('a disturbed run of a template, and then another one', () => {
  let harness: FaultHarness;
  beforeAll(async () => {
    harness = await FaultHarness.start();
  });
  afterAll(() => harness?.stop());

  it('create nothing twice, and refuse nothing, that replicas do not show yet', async () => {
    const written = [
      'POST /applicationTemplates/{id}/instantiate',
      'POST /servicePrincipals/{id}/addTokenSigningCertificate',
      'POST /policies/claimsMappingPolicies',
      'DELETE /applications/{id}',
    ];
    const cases = harness
      .cases()
      .filter(
        ({ kind, operation }) => kind.behindMs && written.includes(operation),
      );
    expect(cases.map(({ operation }) => operation).sort()).toEqual(
      [...written].sort(),
    );
    for (const faultCase of cases) {
      const { hit, survived, problem } = await harness.try(faultCase);
      expect({ hit, survived, problem }).toEqual({ hit: true, survived: true });
    }
  });

  it('leave both clouds as an undisturbed run does', async () => {
    const all = harness
      .cases()
      .filter(({ template, operation, kind }) =>
        RegExp(FAULTS_ONLY).test(`${template} ${operation} ${kind.name}`),
      );
    const seed = Number(FAULTS_SEED);
    const [part, parts] = FAULTS_PART.split('/').map(Number);
    const cases =
      FAULTS === 'all'
        ? all
        : sampleFaultCases(all, { seed, count: Number(FAULTS) });
    // By position: each part lists the requests anew, and not always as many.
    const mine = cases.filter(
      ({ position }) => position % parts === part % parts,
    );

    const results: FaultResult[] = [];
    for (const faultCase of mine) {
      const result = await harness.try(faultCase);
      if (result.hit) results.push(result);
      if (FAULTS_LOG) appendFileSync(FAULTS_LOG, `${lineOf(result)}\n`);
    }
    process.stdout.write(
      `${faultTable(results)}\n\nSeed ${seed}, ${results.length} of ${
        all.length
      } faults tried.\n`,
    );
    expect(results.filter(({ survived }) => !survived).map(lineOf)).toEqual([]);
  });
});

function lineOf({
  case: { template, position, operation, kind },
  ...result
}: FaultResult) {
  const { survived, atOnce, message, problem } = result;
  return JSON.stringify({
    template,
    position,
    operation,
    fault: kind.name,
    survived,
    atOnce,
    message,
    problem,
  });
}
