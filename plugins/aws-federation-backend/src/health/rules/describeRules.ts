import {
  ByHand,
  conditions,
  conditionTypes,
  Effect,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  ReasonTraits,
  Rule,
  snapshotParts,
} from '@aws-federation/backstage-plugin-aws-federation-node';

const effectWords: Record<Effect, string> = {
  'sign-in-stopped': 'nobody can sign in: _Broken_',
  'provisioning-stopped': 'new people and changes do not arrive: _Broken_',
  'some-people': 'some people are hit: _Degraded_',
  'will-stop': 'stops at a known time',
  'at-risk': 'works, and not as it should: _Degraded_',
  'not-known': 'cannot be told: _Unknown_',
  none: 'changes no word',
};

const tiers = {
  check: 'with every check',
  hourly: 'within the hour',
  deep: 'within hours',
} as const;

/** The page about the rules, as Markdown. */
export function describeRules(
  rules: readonly Rule[],
  byHand: readonly ByHand[],
): string {
  return [
    '# Rules',
    'This page is made from the rules themselves: `yarn docs:rules` writes it, and a test keeps it true.',
    'A check reads both clouds in parts and asks each rule whose parts were read. A part that could not be read makes its rules _not looked_, never _clean_; what was known of it counts for two intervals. What a rule finds is a finding, with its beginning; it is over when the rule no longer finds it. Where one look is not believed, a second one decides.',
    'The overall word follows the effect alone: _Broken_ only when sign-in or provisioning has stopped. Ends ahead (90, 30, 7 and 1 days) are warnings; the first of them changes no word.',
    ...conditionTypes.flatMap(type => {
      const mine = rules.filter(({ condition }) => condition === type);
      return mine.length === 0
        ? []
        : [
            `## ${type}: ${conditions[type].label}`,
            ...mine.flatMap(describeRule),
          ];
    }),
    '## What no API shows, or the portal does not read',
    'The card says what it could see. These it cannot, and a person has to look:',
    ...byHand.flatMap(({ title, unseen, look, source }) => [
      `### ${title}`,
      `${unseen} ${look} ([source](${source}))`,
    ]),
  ].join('\n\n');
}

function describeRule(rule: Rule): string[] {
  const reads = rule.reads
    .map(
      name =>
        `${snapshotParts[name].title} (${tiers[snapshotParts[name].tier]})`,
    )
    .join(', ');
  return [
    `### ${rule.title}`,
    [
      `\`${rule.id}\` reads ${reads}.`,
      rule.confirm
        ? `One look is not believed: a second one, ${rule.confirm.minutes} minutes later or more, decides.`
        : '',
      rule.absenceOf
        ? 'Until then all that is read through it stays as it was.'
        : '',
      rule.duringSetUp
        ? ''
        : 'It is silent while a federation is being set up.',
      rule.throughApplication
        ? "It cannot look while another application has AWS's identifier, or where one that was set up by hand lacks it: people may sign in through another one."
        : '',
      `Sources: ${rule.sources
        .map((source, index) => `[${index + 1}](${source})`)
        .join(', ')}.`,
    ]
      .filter(Boolean)
      .join(' '),
    [
      '| reason | severity | effect |',
      '| --- | --- | --- |',
      ...Object.entries(rule.reports).map(
        ([reason, traits]) =>
          `| ${reason} | ${traits.severity} | ${describeEffect(
            rule,
            traits,
          )} |`,
      ),
    ].join('\n'),
  ];
}

function describeEffect(
  { condition }: Rule,
  { severity, effect, urgency }: ReasonTraits,
): string {
  if (effect === 'will-stop' && urgency !== 'months') {
    return `${effectWords[effect]}: _Degraded_`;
  }
  return effect === 'not-known' &&
    severity === 'info' &&
    !conditions[condition].essential
    ? 'this alone cannot be told: _Partly unknown_'
    : effectWords[effect];
}
