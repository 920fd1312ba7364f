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
  rules: ReadonlyArray<{ id: string }>,
  entries: readonly RuleEntry[],
  untried: Readonly<Record<string, string>>,
): string {
  const rows = rules.flatMap(({ id }) => {
    const mine = entries.filter(({ rule }) => rule === id);
    return mine.length > 0
      ? mine.map(({ reason, seen, mended }) => [
          `\`${id}\`: ${reason}`,
          capital(seen),
          capital(mended),
        ])
      : [[`\`${id}\``, capital(untried[id] ?? ''), 'Not tried']];
  });
  return [
    markers.begin,
    '## How they come about, and what mends them',
    'A test brings each of these about in the simulated clouds, as it happens in life, sees it on the card, does what the card says, and sees it gone. Where it says _Not tried_, the simulated clouds cannot become so.',
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
