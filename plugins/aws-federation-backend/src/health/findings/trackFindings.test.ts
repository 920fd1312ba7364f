import {
  defineRule,
  Report,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { RuleOutcome } from '../runRules';
import { trackFindings } from './trackFindings';
import { TrackedFinding } from './TrackedFinding';

const gone: Report = {
  reason: 'Gone',
  title: 'It is gone.',
  remedy: 'Restore it.',
  source: 'Microsoft Graph',
};

function rule(confirm?: { minutes: number }) {
  return defineRule({
    id: 'gone',
    title: 'It is gone',
    condition: 'ApplicationReady',
    reads: ['application'],
    reports: {
      Gone: { severity: 'critical', effect: 'sign-in-stopped' },
      Soon: { severity: 'warning', effect: 'will-stop', urgency: 'weeks' },
      Later: {
        severity: 'critical',
        effect: 'sign-in-stopped',
        growsFrom: 'Soon',
      },
    },
    sources: [],
    confirm,
    duringSetUp: true,
    inspect: () => [],
  });
}

function at(minutes: number): string {
  return new Date(Date.UTC(2026, 10, 24, 12, minutes)).toISOString();
}

/** One check after the other; what each rule of the test says at which minute. */
function follow(
  looks: Array<{
    minute: number;
    reports?: Report[];
    notLooked?: boolean;
    lookedAt?: number;
    hold?: boolean;
  }>,
  confirm?: { minutes: number },
) {
  let open: TrackedFinding[] = [];
  const resolved: TrackedFinding[] = [];
  for (const { minute, reports, notLooked, lookedAt, hold } of looks) {
    const outcome: RuleOutcome = notLooked
      ? { rule: rule(confirm), kind: 'notLooked', reason: 'Busy.' }
      : {
          rule: rule(confirm),
          kind: 'looked',
          lookedAt: at(lookedAt ?? minute),
          reports: reports ?? [],
        };
    const after = trackFindings({
      open,
      outcomes: [outcome],
      now: at(minute),
      hold,
    });
    open = after.open;
    resolved.push(...after.resolved);
  }
  return { open, resolved };
}

describe('trackFindings', () => {
  it('keeps since when it is so, and says what it counts for', () => {
    const { open } = follow([
      { minute: 0, reports: [gone] },
      { minute: 10, reports: [gone] },
    ]);
    expect(open).toEqual([
      {
        firstSeenAt: at(0),
        looks: 2,
        confirmedAt: at(0),
        finding: expect.objectContaining({
          rule: 'gone',
          severity: 'critical',
          effect: 'sign-in-stopped',
          urgency: 'now',
          since: at(0),
          lastSeenAt: at(10),
        }),
      },
    ]);
  });

  it('believes the cloud when it tells an earlier beginning', () => {
    const [{ finding }] = follow([
      { minute: 10, reports: [{ ...gone, since: at(3) }] },
    ]).open;
    expect(finding.since).toBe(at(3));
  });

  it('is over at once when the rule no longer finds it', () => {
    const { open, resolved } = follow([
      { minute: 0, reports: [gone] },
      { minute: 10 },
    ]);
    expect(open).toEqual([]);
    expect(resolved).toMatchObject([
      { firstSeenAt: at(0), resolvedAt: at(10) },
    ]);
  });

  it('keeps what a run may have brought about, and does not begin with it', () => {
    const maybe = { ...gone, onlyIfKnown: true };
    expect(
      follow([
        { minute: 0, reports: [maybe] },
        { minute: 10, reports: [maybe] },
      ]).open,
    ).toEqual([]);
    const { open, resolved } = follow([
      { minute: 0, reports: [gone] },
      { minute: 10, reports: [maybe] },
      { minute: 20, reports: [gone] },
    ]);
    expect(open).toMatchObject([{ firstSeenAt: at(0), confirmedAt: at(0) }]);
    expect(resolved).toEqual([]);
  });

  it('believes nothing new of what a run may have brought about', () => {
    const { open } = follow(
      [
        { minute: 0, reports: [gone] },
        { minute: 10, reports: [{ ...gone, onlyIfKnown: true }] },
      ],
      { minutes: 2 },
    );
    expect(open).toMatchObject([
      { firstSeenAt: at(0), confirmedAt: undefined },
    ]);
  });

  it('survives a check that could not look', () => {
    const { open } = follow([
      { minute: 0, reports: [gone] },
      { minute: 10, notLooked: true },
      { minute: 20, reports: [gone] },
    ]);
    expect(open).toMatchObject([{ firstSeenAt: at(0), looks: 2 }]);
  });

  it('begins anew, and is not over, when a clock that was ahead is put right', () => {
    const { open, resolved } = follow(
      [
        { minute: 360, reports: [gone] },
        { minute: 0, reports: [gone] },
        { minute: 10, reports: [gone] },
      ],
      { minutes: 10 },
    );
    expect(open).toMatchObject([{ firstSeenAt: at(0), confirmedAt: at(10) }]);
    expect(resolved).toEqual([]);
  });

  it('keeps the beginning when only the reason changes', () => {
    const { open } = follow([
      { minute: 0, reports: [gone] },
      { minute: 10, reports: [{ ...gone, reason: 'Soon' }] },
    ]);
    expect(open).toMatchObject([
      { firstSeenAt: at(0), finding: { reason: 'Soon', urgency: 'weeks' } },
    ]);
  });

  it('begins anew when more has stopped, and keeps what there was before as history', () => {
    const { open, resolved } = follow([
      { minute: 0, reports: [{ ...gone, reason: 'Soon' }] },
      { minute: 10, reports: [gone] },
    ]);
    expect(open).toMatchObject([
      { finding: { reason: 'Gone', since: at(10) }, confirmedAt: at(10) },
    ]);
    expect(resolved).toMatchObject([
      { finding: { reason: 'Soon' }, firstSeenAt: at(0), resolvedAt: at(10) },
    ]);
  });

  describe('of a rule that does not believe one look', () => {
    const confirm = { minutes: 2 };
    const soon = { ...gone, reason: 'Soon' };
    const lighter = [
      { minute: 0, reports: [soon] },
      { minute: 10, reports: [soon] },
    ];

    it('lends a believed reason no weight to a worse one', () => {
      const { open, resolved } = follow(
        [...lighter, { minute: 20, reports: [gone] }],
        confirm,
      );
      expect(open).toMatchObject([
        { finding: { reason: 'Soon', lastSeenAt: at(10) } },
        { finding: { reason: 'Gone' }, looks: 1, confirmedAt: undefined },
      ]);
      expect(resolved).toEqual([]);
    });

    it('believes the worse one after two looks of its own', () => {
      const { open, resolved } = follow(
        [
          ...lighter,
          { minute: 20, reports: [gone] },
          { minute: 30, reports: [gone] },
        ],
        confirm,
      );
      expect(open).toMatchObject([
        { finding: { reason: 'Gone', since: at(20) }, confirmedAt: at(30) },
      ]);
      expect(resolved).toMatchObject([{ finding: { reason: 'Soon' } }]);
    });

    it('forgets a worse one that was seen once', () => {
      const { open, resolved } = follow(
        [
          ...lighter,
          { minute: 20, reports: [gone] },
          { minute: 30, reports: [soon] },
          { minute: 40, reports: [gone] },
        ],
        confirm,
      );
      expect(open).toMatchObject([
        { finding: { reason: 'Soon' }, firstSeenAt: at(0), looks: 3 },
        { finding: { reason: 'Gone' }, looks: 1, confirmedAt: undefined },
      ]);
      expect(resolved.filter(({ confirmedAt }) => confirmedAt)).toEqual([]);
    });

    it('does not count looks at a lighter one that was not believed either', () => {
      const { open } = follow(
        [
          { minute: 0, reports: [soon] },
          { minute: 10, reports: [gone] },
        ],
        confirm,
      );
      expect(open).toMatchObject([
        { finding: { reason: 'Gone' }, looks: 1, confirmedAt: undefined },
      ]);
    });

    it('counts looks at a worse one for a lighter one', () => {
      const { open } = follow(
        [
          { minute: 0, reports: [gone] },
          { minute: 10, reports: [soon] },
        ],
        confirm,
      );
      expect(open).toMatchObject([
        { finding: { reason: 'Soon' }, confirmedAt: at(10) },
      ]);
    });

    it('believes at once the later stage of what it believes', () => {
      const { open, resolved } = follow(
        [...lighter, { minute: 20, reports: [{ ...gone, reason: 'Later' }] }],
        confirm,
      );
      expect(open).toMatchObject([
        { finding: { reason: 'Later' }, firstSeenAt: at(0) },
      ]);
      expect(resolved).toEqual([]);
    });
  });

  it.each([
    ['one look', [0], false],
    ['two clicks within a minute', [0, 1], false],
    ['two looks some time apart', [0, 2], true],
    ['a third one', [0, 1, 3], true],
  ])('believes absence after two looks only: %s', (_, minutes, believed) => {
    const { open } = follow(
      minutes.map(minute => ({ minute, reports: [gone] })),
      { minutes: 2 },
    );
    expect(Boolean(open[0].confirmedAt)).toBe(believed);
  });

  it('takes no hiccup for the second look at one of days ago', () => {
    const looks = (minute: number) =>
      follow(
        [
          { minute: 0, reports: [gone] },
          { minute, reports: [gone] },
        ],
        {
          minutes: 2,
        },
      );
    const day = 24 * 60;
    expect(looks(day).open).toMatchObject([{ confirmedAt: at(day) }]);
    const late = looks(7 * day);
    expect(late.open).toMatchObject([
      { confirmedAt: undefined, firstSeenAt: at(7 * day), looks: 1 },
    ]);
    expect(late.resolved).toMatchObject([{ firstSeenAt: at(0) }]);
  });

  it('does not count facts that were kept as a second look', () => {
    const { open } = follow(
      [
        { minute: 0, reports: [gone] },
        { minute: 10, reports: [gone], lookedAt: 0 },
      ],
      { minutes: 2 },
    );
    expect(open).toMatchObject([{ looks: 1, confirmedAt: undefined }]);
  });

  it('is not so since a time at which only some of the facts were read', () => {
    const { open } = follow([{ minute: 60, reports: [gone], lookedAt: 0 }]);
    expect(open[0]).toMatchObject({
      firstSeenAt: at(60),
      finding: { since: at(60), lastSeenAt: at(0) },
    });
  });

  it('believes nothing new while somebody changes the federation', () => {
    const held = [{ minute: 0, reports: [gone], hold: true }];
    expect(follow(held).open[0].confirmedAt).toBeUndefined();
    expect(
      follow([...held, { minute: 10, reports: [gone] }]).open[0].confirmedAt,
    ).toBe(at(10));
  });

  it('tells several of one rule apart by their subject', () => {
    const { open, resolved } = follow([
      {
        minute: 0,
        reports: [
          { ...gone, subject: 'eu-west-1' },
          { ...gone, subject: 'eu-west-2' },
        ],
      },
      { minute: 10, reports: [{ ...gone, subject: 'eu-west-2' }] },
    ]);
    expect(open.map(({ finding }) => finding.subject)).toEqual(['eu-west-2']);
    expect(resolved.map(({ finding }) => finding.subject)).toEqual([
      'eu-west-1',
    ]);
  });
});
