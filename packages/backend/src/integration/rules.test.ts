// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { allRules } from '../../../../plugins/aws-federation-backend/src/health/rules';
import { ruleEntries } from './__testUtils__/rules/ruleEntries';
import { RuleRun, RulesHarness } from './__testUtils__/rules/RulesHarness';

// Time goes back between two entries, which no queue understands.
jest.mock('node:timers/promises', () =>
  jest.requireActual('./__testUtils__/fastTimers'),
);
jest.mock('bottleneck', () =>
  jest.requireActual('./__testUtils__/untimedBottleneck'),
);
jest.setTimeout(60_000);

/** By hand `ALL=1` tries every reason; each rule is tried always. */
const entries = ruleEntries.filter(
  ({ rule }, index) =>
    process.env.ALL ||
    index % 4 === 0 ||
    ruleEntries.findIndex(each => each.rule === rule) === index,
);

const nothing = { before: [], after: [], people: [], wrong: [] };

describe('what rules report comes about in life, is seen, mended, and gone', () => {
  let harness: RulesHarness;
  beforeAll(async () => {
    harness = await RulesHarness.start();
  });
  afterAll(() => harness?.stop());

  it.each(
    entries.map(
      entry => [`${entry.rule}: ${entry.reason}`, entry.seen, entry] as const,
    ),
  )('%s when %s', async (name, _, entry) => {
    const rule = allRules.find(({ id }) => id === entry.rule)!;
    const run = await harness.try(entry, rule);
    const { seen, before, after, people, wrong } = run;
    expect(run.told).toContain(name);
    expect(textProblems(seen!)).toEqual([]);
    expect({ before, after, people, wrong }).toEqual(nothing);
    expect(seen).toMatchObject({
      condition: rule.condition,
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    // Whoever follows the card runs the template that it names.
    const notRun = [seen!.remedyTemplate].filter(
      template => template && !run.ran.has(template),
    );
    expect(notRun).toEqual([]);
  });
});

/** What no sentence of the card may be: a cloud's raw text, or no sentence. */
function textProblems({
  title,
  detail = '',
  remedy,
}: NonNullable<RuleRun['seen']>): string[] {
  return [title, remedy, detail].flatMap(text => [
    ...(/StatusCode|Web Response|[{}]|\\|":/.test(text)
      ? [`raw: ${text}`]
      : []),
    ...(text && !/^[A-Z0-9"].*\.$/s.test(text) ? [`no sentence: ${text}`] : []),
  ]);
}
