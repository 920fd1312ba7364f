import { faultKinds } from './faultKinds';
import { FaultResult } from './FaultHarness';

/** The results as a Markdown table, one row per template and kind of fault. */
export function faultTable(results: FaultResult[]): string {
  const templates = [
    ...new Set(results.map(result => result.case.template)),
  ].sort((a, b) => b.localeCompare(a));
  const rows = templates.flatMap(template =>
    faultKinds.flatMap(kind => {
      const own = results.filter(
        result =>
          result.case.template === template && result.case.kind === kind,
      );
      if (own.length === 0) return [];
      return [
        [
          template,
          kind.name,
          String(own.length),
          String(own.filter(({ survived }) => survived).length),
          String(own.filter(({ atOnce }) => atOnce).length),
        ],
      ];
    }),
  );
  const head = ['template', 'fault', 'tried', 'survived', 'in the same run'];
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  return [
    line(head),
    `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n');
}
