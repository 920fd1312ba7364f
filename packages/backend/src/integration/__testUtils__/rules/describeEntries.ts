import { RuleEntry } from './RuleEntry';

/** Between these the page about the rules holds the table. */
export const markers = {
  begin: '<!-- Written by yarn docs:rules from packages/backend. -->',
  end: '<!-- End of the table. -->',
} as const;

/**
 * The section of the page about the rules that says how each comes about and what mends
 * it, as Markdown between the markers.
 */
export function describeEntries(
  rules: ReadonlyArray<{ id: string; reports: object }>,
  entries: readonly RuleEntry[],
  untried: Readonly<Record<string, string>>,
): string {
  const rows = rules.flatMap(({ id, reports }) => [
    ...entries
      .filter(({ rule }) => rule === id)
      .map(({ reason, seen, mended }) => [
        `\`${id}\`: ${reason}`,
        capital(seen),
        capital(mended),
      ]),
    ...Object.keys(reports)
      .filter(reason => untried[`${id}: ${reason}`])
      .map(reason => [
        `\`${id}\`: ${reason}`,
        capital(untried[`${id}: ${reason}`]),
        'Not tried',
      ]),
  ]);
  return [
    markers.begin,
    '## How they come about, and what mends them',
    'A test brings each of these about in the simulated clouds, as it happens in life, sees it on the card, does what the card says, and sees it gone. Where it says _Not tried_, the clouds are not known to become so, and it says why.',
    [
      '| rule | how it comes about | what mends it |',
      '| --- | --- | --- |',
      ...rows.map(cells => `| ${cells.join(' | ')} |`),
    ].join('\n'),
    markers.end,
  ].join('\n\n');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
